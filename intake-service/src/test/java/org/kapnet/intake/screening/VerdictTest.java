package org.kapnet.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.kapnet.intake.screening.Verdict.Readmission;

class VerdictTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    static final List<Arguments> ASKED = List.of(
            Arguments.of(new Verdict.Eligible(List.of()), Set.of()),
            Arguments.of(
                    new Verdict.NeedsReview(roles("therapist", "prescriber"), List.of()),
                    roles("therapist", "prescriber")),
            Arguments.of(new Verdict.Deferred(DAY, roles("therapist"), List.of()), roles("therapist")),
            Arguments.of(new Verdict.Ineligible(roles("mania"), List.of()), Set.of()),
            Arguments.of(new Verdict.ReferOut(roles("psychosis"), List.of(), null), Set.of()),
            Arguments.of(
                    new Verdict.ReferOut(
                            roles("crisis"),
                            List.of(),
                            new Readmission(roles("psychiatrist"), roles("therapist"), null)),
                    roles("psychiatrist", "therapist")));

    @ParameterizedTest
    @FieldSource("ASKED")
    void whoseViewIsAskedForFollowsFromTheVerdict(Verdict verdict, Set<String> asked) {
        assertThat(verdict.asked()).containsExactlyInAnyOrderElementsOf(asked);
    }

    private static SortedSet<String> roles(String... words) {
        return new TreeSet<>(Set.of(words));
    }
}
