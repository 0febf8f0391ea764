package org.kapnet.session.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.session.protocol.Finding;
import org.kapnet.session.protocol.Protocol;
import org.kapnet.session.protocol.Protocols;
import org.kapnet.session.protocol.RiskLevel;
import org.kapnet.session.readiness.ReadinessVerdict.MayBeDosed;
import org.kapnet.session.readiness.ReadinessVerdict.NotReady;
import org.kapnet.session.vitals.VitalSigns;

class ReadinessPolicyTest {
    private static final Instant NOW = Instant.parse("2027-01-11T15:00:00Z");
    private static final VitalSigns GOOD = new VitalSigns(122, 78, 68, 98, 14, null);

    private final Protocol protocol = new Protocols().newest("ketamine-im").orElseThrow();

    @Test
    void shouldLetAPatientBeDosedWhenNothingSpeaksAgainstIt() {
        assertThat(decide(evidence(GOOD, RiskLevel.NONE), false)).isEqualTo(new MayBeDosed(List.of()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # systolic, diastolic, heart, spo2, rules
                    140, 90, 100, 95, ''
                    141, 90, 100, 95, ready-systolic-hold
                    140, 91, 100, 95, ready-diastolic-hold
                    159, 99, 100, 95, ready-systolic-hold ready-diastolic-hold
                    160, 80, 100, 95, ready-systolic-hold ready-systolic-stop
                    120, 100, 70, 95, ready-diastolic-hold ready-diastolic-stop
                    120, 80, 101, 95, ready-heart-rate-high
                    120, 80, 50, 95, ''
                    120, 80, 49, 95, ready-heart-rate-low
                    120, 80, 70, 94, ready-spo2-low
                    """)
    void shouldHoldOrStopByVitalSigns(int systolic, int diastolic, int heart, int spo2, String rules) {
        ReadinessVerdict verdict =
                decide(evidence(new VitalSigns(systolic, diastolic, heart, spo2, 14, null), RiskLevel.NONE), false);

        assertThat(rules(verdict)).containsExactlyElementsOf(split(rules));
    }

    @ParameterizedTest
    @CsvSource({"120, 30, ''", "119, 30, fasting-food", "120, 29, fasting-drink", "10, 10, fasting-food fasting-drink"})
    void shouldHoldWithoutFasting(int minutesSinceFood, int minutesSinceDrink, String rules) {
        ReadinessEvidence evidence = new ReadinessEvidence(
                GOOD,
                BigDecimal.valueOf(70),
                NOW.minus(Duration.ofMinutes(minutesSinceFood)),
                NOW.minus(Duration.ofMinutes(minutesSinceDrink)),
                true,
                true,
                RiskLevel.NONE);

        assertThat(rules(decide(evidence, false))).containsExactlyElementsOf(split(rules));
    }

    @ParameterizedTest
    @CsvSource({"true, true, ''", "true, false, escort-unidentified", "false, true, escort-absent"})
    void shouldStopWithoutAnEscort(boolean present, boolean identified, String rules) {
        ReadinessEvidence evidence = new ReadinessEvidence(
                GOOD,
                BigDecimal.valueOf(70),
                NOW.minus(Duration.ofHours(8)),
                NOW.minus(Duration.ofHours(2)),
                present,
                identified,
                RiskLevel.NONE);

        assertThat(rules(decide(evidence, true))).containsExactlyElementsOf(split(rules));
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, false, true",
        "LOW, false, true",
        "MODERATE, false, false",
        "MODERATE, true, true",
        "HIGH, false, false",
        "HIGH, true, false"
    })
    void shouldAskForADecisionOnSuicidality(RiskLevel risk, boolean overridden, boolean mayBeDosed) {
        assertThat(decide(evidence(GOOD, risk), overridden) instanceof MayBeDosed)
                .isEqualTo(mayBeDosed);
    }

    @Test
    void shouldLetAPrescriberOverrideAHold() {
        ReadinessVerdict verdict = decide(evidence(new VitalSigns(150, 92, 68, 98, 14, null), RiskLevel.NONE), true);

        assertThat(verdict).isInstanceOfSatisfying(MayBeDosed.class, allowed -> assertThat(allowed.overridden())
                .extracting(Finding::ruleId)
                .containsExactly("ready-systolic-hold", "ready-diastolic-hold"));
    }

    @Test
    void shouldNotLetAnyoneOverrideAStop() {
        ReadinessVerdict verdict = decide(evidence(new VitalSigns(162, 92, 68, 98, 14, null), RiskLevel.NONE), true);

        assertThat(rules(verdict)).contains("ready-systolic-stop", "ready-systolic-hold", "ready-diastolic-hold");
        assertThat(verdict).isInstanceOf(NotReady.class);
    }

    @Test
    void shouldListEverythingAtOnce() {
        ReadinessEvidence evidence = new ReadinessEvidence(
                new VitalSigns(165, 95, 110, 90, 14, null),
                BigDecimal.valueOf(70),
                NOW,
                NOW,
                false,
                false,
                RiskLevel.HIGH);
        List<Finding> standing = List.of(Finding.stop("clearance-expired", "expired", "S2-2"));

        ReadinessVerdict verdict = ReadinessPolicy.decide(protocol, evidence, standing, NOW, false);

        assertThat(rules(verdict))
                .containsExactly(
                        "ready-systolic-hold",
                        "ready-diastolic-hold",
                        "ready-systolic-stop",
                        "ready-heart-rate-high",
                        "ready-spo2-low",
                        "fasting-food",
                        "fasting-drink",
                        "escort-absent",
                        "suicidality-high",
                        "clearance-expired");
    }

    private ReadinessVerdict decide(ReadinessEvidence evidence, boolean overridden) {
        return ReadinessPolicy.decide(protocol, evidence, List.of(), NOW, overridden);
    }

    private static ReadinessEvidence evidence(VitalSigns vitals, RiskLevel risk) {
        return new ReadinessEvidence(
                vitals,
                BigDecimal.valueOf(70),
                NOW.minus(Duration.ofHours(8)),
                NOW.minus(Duration.ofHours(2)),
                true,
                true,
                risk);
    }

    private static List<String> split(String rules) {
        return rules.isEmpty() ? List.of() : List.of(rules.split(" "));
    }

    private static List<String> rules(ReadinessVerdict verdict) {
        return switch (verdict) {
            case MayBeDosed(List<Finding> overridden) ->
                overridden.stream().map(Finding::ruleId).toList();
            case NotReady(List<Finding> findings) ->
                findings.stream().map(Finding::ruleId).toList();
        };
    }
}
