package org.kapnet.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTypeTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Not-kebab", "two words", "-a", "a-", "a--b", "ü"})
    void shouldRefuseSlugsThatAreNotKebabCase(String slug) {
        assertThatThrownBy(() -> new ProblemType(slug, 400, "Title", "Explanation"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 399, 600})
    void shouldRefuseStatusesThatAreNoRefusal(int status) {
        assertThatThrownBy(() -> new ProblemType("slug", status, "Title", "Explanation"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyConstantStandsInItsCatalogue() throws IllegalAccessException {
        List<Field> constants = Arrays.stream(CommonProblem.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == ProblemType.class)
                .toList();
        for (Field constant : constants) {
            assertThat(new CommonProblem().types()).contains((ProblemType) constant.get(null));
        }
        assertThat(new CommonProblem().types()).hasSameSizeAs(constants);
    }

    @Test
    void aMemberOfItsOwnCannotReplaceAStandardOne() {
        ProblemException refusal = ProblemException.of(CommonProblem.CONFLICT);
        assertThatThrownBy(() -> refusal.with("status", 200)).isInstanceOf(IllegalArgumentException.class);
    }
}
