package org.kapnet.session.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.session.protocol.RiskLevel;

class SuicidalityScreenTest {
    private static final List<String> ITEMS =
            List.of("93246-7", "93247-5", "93248-3", "93249-1", "93250-9", "93267-3", "93269-9");

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # wish, thoughts, method, intent, plan, behaviour, recent; '-' is not asked
                    0, 0, -, -, -, 0, -, NONE
                    1, 0, -, -, -, 0, -, LOW
                    0, 1, 0, 0, 0, 0, -, LOW
                    1, 1, 1, 0, 0, 0, -, MODERATE
                    0, 0, -, -, -, 1, 0, MODERATE
                    1, 1, 0, 1, 0, 0, -, HIGH
                    1, 1, 0, 0, 1, 0, -, HIGH
                    0, 0, -, -, -, 1, 1, HIGH
                    1, 1, 1, 1, 1, 1, 1, HIGH
                    """)
    void shouldGradeAnswers(
            String q1, String q2, String q3, String q4, String q5, String q6, String q7, RiskLevel level) {
        assertThat(SuicidalityScreen.level(answers(q1, q2, q3, q4, q5, q6, q7))).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"-,0,-,-,-,0,-", "0,-,-,-,-,0,-", "1,1,-,0,0,0,-", "1,1,0,0,-,0,-", "0,0,-,-,-,-,-", "0,0,-,-,-,1,-"})
    void shouldNeverGuessAMissingAnswer(String q1, String q2, String q3, String q4, String q5, String q6, String q7) {
        assertThatThrownBy(() -> SuicidalityScreen.level(answers(q1, q2, q3, q4, q5, q6, q7)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuseUnknownItemsAndValues() {
        assertThatThrownBy(() -> SuicidalityScreen.level(Map.of("44250-9", 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SuicidalityScreen.level(answers("2", "0", "-", "-", "-", "0", "-")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Integer> answers(String... values) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (!values[i].equals("-")) {
                answers.put(ITEMS.get(i), Integer.valueOf(values[i]));
            }
        }
        return answers;
    }
}
