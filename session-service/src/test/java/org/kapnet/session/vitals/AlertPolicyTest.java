package org.kapnet.session.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.session.protocol.Limit;
import org.kapnet.session.protocol.Protocol;
import org.kapnet.session.protocol.Protocols;

class AlertPolicyTest {
    private final Protocol protocol = new Protocols().newest("ketamine-im").orElseThrow();

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # systolic, diastolic, heart, spo2, respiration, sedation, rules (weightiest first)
                    159,  99, 120, 94, 10, 4, ''
                    160,  99, 120, 94, 10, 4, during-systolic-alert
                    179,  99, 120, 94, 10, 4, during-systolic-alert
                    180,  99, 120, 94, 10, 4, during-systolic-emergency
                    159, 100, 120, 94, 10, 4, during-diastolic-alert
                    159, 109, 120, 94, 10, 4, during-diastolic-alert
                    159, 110, 120, 94, 10, 4, during-diastolic-emergency
                    120,  80, 121, 94, 10, 4, during-heart-rate-alert
                    120,  80, 150, 94, 10, 4, during-heart-rate-alert
                    120,  80, 151, 94, 10, 4, during-heart-rate-emergency
                    120,  80,  70, 93, 10, 4, during-spo2-alert
                    120,  80,  70, 90, 10, 4, during-spo2-alert
                    120,  80,  70, 89, 10, 4, during-spo2-emergency
                    120,  80,  70, 98,  9, 4, during-respiration-low
                    120,  80,  70, 98, 30, 4, ''
                    120,  80,  70, 98, 31, 4, during-respiration-high
                    120,  80,  70, 98, 14, 3, during-sedation-alert
                    120,  80,  70, 98, 14, 2, during-sedation-alert
                    120,  80,  70, 98, 14, 1, during-sedation-emergency
                    120,  80,  70, 98, 14, 5, ''
                    165,  80,  70, 85, 14, 5, during-spo2-emergency during-systolic-alert
                    """)
    void shouldAlertOnlyBeyondTheLimits(
            int systolic, int diastolic, int heart, int spo2, int respiration, int sedation, String rules) {
        List<Limit> crossed =
                AlertPolicy.crossed(protocol, new VitalSigns(systolic, diastolic, heart, spo2, respiration, sedation));

        assertThat(crossed.stream().map(Limit::ruleId))
                .containsExactlyElementsOf(rules.isEmpty() ? List.of() : List.of(rules.split(" ")));
    }

    @Test
    void shouldNotJudgeWhatWasNotMeasured() {
        assertThat(AlertPolicy.crossed(protocol, new VitalSigns(120, 80, 70, 98, null, null)))
                .isEmpty();
    }

    @Test
    void shouldNotPrintReadings() {
        assertThat(new VitalSigns(177, 80, 70, 98, 14, 5)).hasToString("VitalSigns");
    }
}
