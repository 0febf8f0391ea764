package org.kapnet.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KapnetArchRulesTest {

    private static final JavaClasses GOOD = new ClassFileImporter().importPackages("org.kapnet.goodsample");
    private static final JavaClasses BAD = new ClassFileImporter().importPackages("org.kapnet.badsample");

    static Stream<Arguments> rules() {
        return Arrays.stream(KapnetArchRules.class.getFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .map(field -> Arguments.of(field.getName(), rule(field)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void acceptsTheHouseStyle(String name, ArchRule rule) {
        assertThat(rule.evaluate(GOOD).getFailureReport().getDetails()).as(name).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void findsItsFault(String name, ArchRule rule) {
        assertThat(rule.evaluate(BAD).getFailureReport().getDetails()).as(name).isNotEmpty();
    }

    private static ArchRule rule(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
