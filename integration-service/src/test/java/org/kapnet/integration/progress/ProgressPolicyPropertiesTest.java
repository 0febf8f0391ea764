package org.kapnet.integration.progress;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.kapnet.integration.RuleDocuments;
import org.kapnet.integration.progress.ProgressPolicy.Change;

/** What holds of every pair of totals. */
class ProgressPolicyPropertiesTest {

    private static final ChangeRules.Instrument PHQ9 =
            RuleDocuments.change().of("phq-9").orElseThrow();

    @Property
    void aLowerTotalIsNeverJudgedWorse(
            @ForAll @IntRange(max = 27) int baseline, @ForAll @IntRange(max = 26) int latest) {
        Change lower = ProgressPolicy.change(baseline, latest, PHQ9);
        Change higher = ProgressPolicy.change(baseline, latest + 1, PHQ9);

        assertThat(!higher.response() || lower.response()).isTrue();
        assertThat(!higher.remission() || lower.remission()).isTrue();
        assertThat(!Boolean.TRUE.equals(higher.reliable()) || Boolean.TRUE.equals(lower.reliable()))
                .isTrue();
        assertThat(!Boolean.TRUE.equals(higher.significant()) || Boolean.TRUE.equals(lower.significant()))
                .isTrue();
        assertThat(!Boolean.TRUE.equals(lower.deteriorated()) || Boolean.TRUE.equals(higher.deteriorated()))
                .isTrue();
    }

    @Property
    void nobodyRespondsAndDeterioratesAtOnce(
            @ForAll @IntRange(max = 27) int baseline, @ForAll @IntRange(max = 27) int latest) {
        Change change = ProgressPolicy.change(baseline, latest, PHQ9);

        assertThat(change.response() && Boolean.TRUE.equals(change.deteriorated()))
                .isFalse();
        assertThat(change.points()).isEqualTo(latest - baseline);
    }
}
