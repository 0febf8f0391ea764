package org.kapnet.intake.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapnet.intake.clinic.Coverage;
import org.kapnet.intake.data.ClinicalData;
import org.kapnet.intake.matching.Candidate.Terms;
import org.kapnet.intake.matching.RankingPolicy.Ranked;

class RankingPolicyTest {

    private static final Terms UNSAID = new Terms(Coverage.UNKNOWN, List.of(), null);

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Wishes HOME = new Wishes("home", false, "en", TODAY);

    private final MatchingWeights weights = ClinicalData.read("matching/weights.v2.json", MatchingWeights.class);

    @Test
    void distanceIsTheGreatCircle() {
        // Houston to Dallas, about 362 km.
        assertThat(Distance.kilometres(29.7604, -95.3698, 32.7767, -96.7970)).isCloseTo(362, within(2.0));
        assertThat(Distance.kilometres(29.7604, -95.3698, 29.7604, -95.3698)).isZero();
    }

    @Test
    void theNearerComesFirstWhenAllElseIsEqual() {
        Candidate near = candidate(5, 45_000, false);
        Candidate far = candidate(60, 45_000, false);

        assertThat(RankingPolicy.rank(List.of(far, near), HOME, weights))
                .extracting(Ranked::candidate)
                .containsExactly(near, far);
    }

    @Test
    void theCheaperComesFirstWhenAllElseIsEqual() {
        Candidate cheap = candidate(5, 30_000, false);
        Candidate dear = candidate(5, 60_000, false);

        assertThat(RankingPolicy.rank(List.of(dear, cheap), HOME, weights))
                .extracting(Ranked::candidate)
                .containsExactly(cheap, dear);
    }

    @Test
    void aFamiliarTherapistIsWorthADetour() {
        Candidate familiar = candidate(20, 45_000, true);
        Candidate strange = candidate(5, 45_000, false);

        assertThat(RankingPolicy.rank(List.of(strange, familiar), HOME, weights))
                .extracting(Ranked::candidate)
                .containsExactly(familiar, strange);
    }

    @Test
    void theScoreIsTheSumOfItsReasons() {
        Ranked ranked = RankingPolicy.rank(List.of(candidate(5, 45_000, true)), HOME, weights)
                .getFirst();

        assertThat(ranked.score())
                .isCloseTo(
                        ranked.reasons().stream()
                                .mapToDouble(ScorePolicy.Reason::points)
                                .sum(),
                        within(0.05));
        assertThat(ranked.reasons())
                .extracting(ScorePolicy.Reason::factor)
                .containsExactly("distance", "price", "language", "availability", "continuity", "choice");
    }

    static Stream<Arguments> factors() {
        return Stream.of(
                Arguments.of(terms(Coverage.COVERED, "en", TODAY), List.of(15.0, 10.0, 5.0)),
                Arguments.of(terms(Coverage.NOT_COVERED, "es", TODAY.plusDays(60)), List.of(0.0, 0.0, 0.0)),
                Arguments.of(terms(Coverage.COVERED, "en-GB", TODAY.plusDays(7)), List.of(15.0, 10.0, 5.0)),
                Arguments.of(terms(Coverage.COVERED, "en", TODAY.plusDays(400)), List.of(15.0, 10.0, 0.0)),
                Arguments.of(terms(Coverage.COVERED, "en", TODAY.minusDays(3)), List.of(15.0, 10.0, 5.0)),
                Arguments.of(UNSAID, List.of(6.0, 5.0, 2.0)));
    }

    @ParameterizedTest
    @MethodSource("factors")
    void whatTheOfferingSaysCountsAndWhatItDoesNotSayCountsInPart(Terms terms, List<Double> points) {
        Candidate candidate = candidate(5, 45_000, false, terms);

        List<ScorePolicy.Reason> reasons =
                ScorePolicy.reasons(candidate, 45_000, new Wishes("home", true, "en-US", TODAY), weights);

        assertThat(reasons.stream()
                        .filter(reason ->
                                Set.of("coverage", "language", "availability").contains(reason.factor()))
                        .map(ScorePolicy.Reason::points)
                        .toList())
                .isEqualTo(points);
        assertThat(reasons).allSatisfy(reason -> {
            assertThat(reason.message()).isNotBlank();
            assertThat(reason.points()).isBetween(0.0, (double) reason.maximum());
        });
    }

    @Test
    void whatIsCoveredComesBeforeWhatIsNotKnownAndThatBeforeWhatIsNot() {
        Candidate covered = candidate(5, 45_000, false, new Terms(Coverage.COVERED, List.of(), null));
        Candidate unknown = candidate(5, 45_000, false, UNSAID);
        Candidate not = candidate(5, 45_000, false, new Terms(Coverage.NOT_COVERED, List.of(), null));

        assertThat(RankingPolicy.rank(List.of(not, unknown, covered), new Wishes("home", true, "en", TODAY), weights))
                .extracting(Ranked::candidate)
                .containsExactly(covered, unknown, not);
    }

    private static Terms terms(Coverage coverage, String language, LocalDate next) {
        return new Terms(coverage, List.of(language), next);
    }

    private static Candidate candidate(double kilometres, long price, boolean familiar) {
        return candidate(kilometres, price, familiar, UNSAID);
    }

    private static Candidate candidate(double kilometres, long price, boolean familiar, Terms terms) {
        return new Candidate(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), kilometres, price, "USD", 1, familiar, terms);
    }
}
