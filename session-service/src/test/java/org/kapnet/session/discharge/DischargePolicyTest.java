package org.kapnet.session.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.session.discharge.DischargeEvidence.TimedSigns;
import org.kapnet.session.discharge.DischargeVerdict.MayLeave;
import org.kapnet.session.discharge.DischargeVerdict.MustStay;
import org.kapnet.session.protocol.Protocol;
import org.kapnet.session.protocol.Protocols;
import org.kapnet.session.protocol.RiskLevel;
import org.kapnet.session.vitals.VitalSigns;

class DischargePolicyTest {
    private static final Instant DOSED = Instant.parse("2027-01-11T15:00:00Z");
    private static final Instant NOW = DOSED.plus(Duration.ofHours(2));
    private static final VitalSigns BASELINE = new VitalSigns(130, 80, 70, 97, 14, null);
    private static final VitalSigns SETTLED = new VitalSigns(128, 82, 72, 97, 14, 5);

    private final Protocol protocol = new Protocols().newest("ketamine-im").orElseThrow();

    @Test
    void shouldLetAPatientLeaveWhenEveryCriterionHolds() {
        DischargeVerdict verdict = DischargePolicy.decide(protocol, evidence(SETTLED, 4, false), NOW);

        assertThat(verdict).isInstanceOf(MayLeave.class);
        assertThat(verdict.criteria()).hasSize(13).allMatch(Criterion::met);
    }

    @Test
    void shouldWatchForTheWholeMinimumTime() {
        Instant early = NOW.minusSeconds(1);
        DischargeEvidence evidence = with(SETTLED, early, 4, true, RiskLevel.NONE, true);

        assertThat(unmet(DischargePolicy.decide(protocol, evidence, early))).containsExactly("min-observation");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # baseline 130/80: 20 % above is 156/96
                    140, 90, true
                    156, 96, true
                    157, 80, false
                    130, 97, false
                    141, 90, true
                    """)
    void shouldWantThePressureNearBaselineOrLow(int systolic, int diastolic, boolean met) {
        VitalSigns signs = new VitalSigns(systolic, diastolic, 72, 97, 14, 5);

        assertThat(unmet(DischargePolicy.decide(protocol, evidence(signs, 0, true), NOW))
                        .contains("blood-pressure"))
                .isNotEqualTo(met);
    }

    @Test
    void shouldAcceptAPressureUnderTheFixedLimitWhateverTheBaseline() {
        VitalSigns low = new VitalSigns(100, 60, 70, 97, 14, null);
        DischargeEvidence evidence = new DischargeEvidence(
                DOSED,
                low,
                Optional.of(new TimedSigns(NOW, new VitalSigns(140, 90, 72, 97, 14, 5))),
                0,
                true,
                true,
                true,
                true,
                RiskLevel.NONE,
                true,
                true,
                true);

        assertThat(unmet(DischargePolicy.decide(protocol, evidence, NOW))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"97, true", "96, false", "99, true"})
    void shouldWantTheSaturationBackAtBaseline(int spo2, boolean met) {
        VitalSigns signs = new VitalSigns(128, 82, 72, spo2, 14, 5);

        assertThat(unmet(DischargePolicy.decide(protocol, evidence(signs, 0, true), NOW))
                        .contains("oxygen-saturation"))
                .isNotEqualTo(met);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4})
    void shouldKeepASedatedPatient(int score) {
        VitalSigns signs = new VitalSigns(128, 82, 72, 97, 14, score);

        assertThat(unmet(DischargePolicy.decide(protocol, evidence(signs, 0, true), NOW)))
                .containsExactly("sedation");
    }

    @ParameterizedTest
    @CsvSource({"4, false, true", "5, false, false", "5, true, true", ", true, true", ", false, false"})
    void shouldWantDissociationResolvedByScoreOrWord(@Nullable Integer cadss, boolean word, boolean met) {
        assertThat(unmet(DischargePolicy.decide(protocol, evidence(SETTLED, cadss, word), NOW))
                        .contains("dissociation"))
                .isNotEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"NONE, true", "LOW, true", "MODERATE, false", "HIGH, false"})
    void shouldNotSendAPatientAtRiskHome(RiskLevel risk, boolean met) {
        DischargeEvidence evidence = with(SETTLED, NOW, 0, true, risk, true);

        assertThat(unmet(DischargePolicy.decide(protocol, evidence, NOW)).contains("suicidality"))
                .isNotEqualTo(met);
    }

    @Test
    void shouldNotJudgeByAnOldReading() {
        DischargeEvidence fresh = with(SETTLED, NOW.minus(Duration.ofMinutes(30)), 0, true, RiskLevel.NONE, true);
        DischargeEvidence old =
                with(SETTLED, NOW.minus(Duration.ofMinutes(30)).minusSeconds(1), 0, true, RiskLevel.NONE, true);

        assertThat(unmet(DischargePolicy.decide(protocol, fresh, NOW))).isEmpty();
        assertThat(unmet(DischargePolicy.decide(protocol, old, NOW)))
                .containsExactly("recent-reading", "blood-pressure", "oxygen-saturation", "sedation");
    }

    @Test
    void shouldListEveryUnmetCriterionByItself() {
        DischargeEvidence nothing = new DischargeEvidence(
                NOW, BASELINE, Optional.empty(), 30, false, false, false, false, RiskLevel.HIGH, false, false, false);

        assertThat(unmet(DischargePolicy.decide(protocol, nothing, NOW)))
                .containsExactly(
                        "min-observation",
                        "recent-reading",
                        "blood-pressure",
                        "oxygen-saturation",
                        "sedation",
                        "dissociation",
                        "oriented",
                        "walks-unaided",
                        "nausea",
                        "suicidality",
                        "escort",
                        "instructions",
                        "emergency-number");
    }

    private static List<String> unmet(DischargeVerdict verdict) {
        return switch (verdict) {
            case MayLeave leave -> List.of();
            case MustStay stay -> stay.unmet().stream().map(Criterion::ruleId).toList();
        };
    }

    private static DischargeEvidence evidence(VitalSigns latest, @Nullable Integer cadss, boolean resolved) {
        return with(latest, NOW, cadss, resolved, RiskLevel.NONE, true);
    }

    private static DischargeEvidence with(
            VitalSigns latest,
            Instant takenAt,
            @Nullable Integer cadss,
            boolean resolved,
            RiskLevel risk,
            boolean rest) {
        return new DischargeEvidence(
                DOSED,
                BASELINE,
                Optional.of(new TimedSigns(takenAt, latest)),
                cadss,
                resolved,
                rest,
                rest,
                rest,
                risk,
                rest,
                rest,
                rest);
    }
}
