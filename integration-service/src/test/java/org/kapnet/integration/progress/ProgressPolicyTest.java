package org.kapnet.integration.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.integration.RuleDocuments;
import org.kapnet.integration.progress.ProgressPolicy.Change;

class ProgressPolicyTest {

    private static final ChangeRules.Instrument PHQ9 =
            RuleDocuments.change().of("phq-9").orElseThrow();
    private static final ChangeRules.Instrument GAD7 =
            RuleDocuments.change().of("gad-7").orElseThrow();

    @ParameterizedTest(name = "PHQ-9 {0} to {1}")
    @CsvSource({
        // baseline, latest, points, percent, response, remission, significant, reliable, noticed, worse
        "20, 10, -10, -50.0, true, false, false, true, true, false",
        "20, 11, -9, -45.0, false, false, false, true, true, false",
        "20, 4, -16, -80.0, true, true, true, true, true, false",
        "13, 7, -6, -46.2, false, false, true, true, true, false",
        "14, 9, -5, -35.7, false, false, true, false, true, false",
        "13, 9, -4, -30.8, false, false, false, false, true, false",
        "10, 5, -5, -50.0, true, false, true, false, true, false",
        "9, 4, -5, -55.6, true, true, true, false, true, false",
        "20, 17, -3, -15.0, false, false, false, false, false, false",
        "15, 12, -3, -20.0, false, false, false, false, true, false",
        "10, 10, 0, 0.0, false, false, false, false, false, false",
        "10, 14, 4, 40.0, false, false, false, false, false, false",
        "10, 15, 5, 50.0, false, false, false, false, false, true",
        "27, 0, -27, -100.0, true, true, true, true, true, false",
        "1, 0, -1, -100.0, true, true, false, false, true, false"
    })
    void judgesPhq9ByItsPublishedRules(
            int baseline,
            int latest,
            int points,
            String percent,
            boolean response,
            boolean remission,
            boolean significant,
            boolean reliable,
            boolean noticed,
            boolean worse) {
        Change change = ProgressPolicy.change(baseline, latest, PHQ9);

        assertThat(change.points()).isEqualTo(points);
        assertThat(change.percent()).isEqualByComparingTo(percent);
        assertThat(change.response()).isEqualTo(response);
        assertThat(change.remission()).isEqualTo(remission);
        assertThat(change.significant()).isEqualTo(significant);
        assertThat(change.reliable()).isEqualTo(reliable);
        assertThat(change.minimalImportant()).isEqualTo(noticed);
        assertThat(change.deteriorated()).isEqualTo(worse);
    }

    @ParameterizedTest(name = "GAD-7 {0} to {1}")
    @CsvSource({
        "16, 8, true, false, true",
        "16, 9, false, false, true",
        "16, 12, false, false, false",
        "14, 10, false, false, true",
        "10, 7, false, false, false",
        "8, 4, true, true, true"
    })
    void judgesGad7ByItsPublishedRules(int baseline, int latest, boolean response, boolean remission, boolean noticed) {
        Change change = ProgressPolicy.change(baseline, latest, GAD7);

        assertThat(change.response()).isEqualTo(response);
        assertThat(change.remission()).isEqualTo(remission);
        assertThat(change.minimalImportant()).isEqualTo(noticed);
    }

    @Test
    void saysNothingWhereNoRuleIsPublished() {
        Change change = ProgressPolicy.change(16, 8, GAD7);

        assertThat(change.significant()).isNull();
        assertThat(change.reliable()).isNull();
        assertThat(change.deteriorated()).isNull();
    }

    @Test
    void aBaselineOfZeroHasNoPercentAndNoResponse() {
        Change change = ProgressPolicy.change(0, 0, PHQ9);

        assertThat(change.percent()).isNull();
        assertThat(change.response()).isFalse();
        assertThat(change.remission()).isTrue();
    }

    @Test
    void theFlagIsRaisedFromFivePointsOn() {
        assertThat(ProgressPolicy.deterioration(10, 15, PHQ9)).contains(5);
        assertThat(ProgressPolicy.deterioration(10, 14, PHQ9)).isEmpty();
        assertThat(ProgressPolicy.deterioration(2, 20, GAD7)).isEmpty();
    }

    @Test
    void theBaselineIsTheLastTotalBeforeTheFirstDose() {
        List<Measurement> measurements = List.of(
                taken(18, "2026-10-01T10:00:00Z"), taken(17, "2026-10-20T10:00:00Z"), taken(9, "2026-11-05T10:00:00Z"));

        assertThat(baseline(measurements, "2026-11-01T10:00:00Z")).isEqualTo(17);
        assertThat(baseline(measurements, "2026-10-20T10:00:00Z")).isEqualTo(17);
        assertThat(baseline(measurements, "2026-10-20T09:59:59Z")).isEqualTo(18);
    }

    @Test
    void withoutATotalBeforeTheDoseTheFirstEverIsTheBaseline() {
        List<Measurement> measurements = List.of(taken(12, "2026-11-05T10:00:00Z"), taken(9, "2026-11-12T10:00:00Z"));

        assertThat(baseline(measurements, "2026-11-01T10:00:00Z")).isEqualTo(12);
        assertThat(ProgressPolicy.baseline(measurements, null).orElseThrow().total())
                .isEqualTo(12);
        assertThat(ProgressPolicy.baseline(List.of(), null)).isEmpty();
    }

    private static int baseline(List<Measurement> measurements, String firstDoseAt) {
        return ProgressPolicy.baseline(measurements, Instant.parse(firstDoseAt))
                .orElseThrow()
                .total();
    }

    private static Measurement taken(int total, String at) {
        return new Measurement(UUID.randomUUID(), total, null, "moderate", Instant.parse(at));
    }
}
