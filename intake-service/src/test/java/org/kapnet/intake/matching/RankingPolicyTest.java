package org.kapnet.intake.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapnet.intake.clinic.Coverage;
import org.kapnet.intake.data.ClinicalData;
import org.kapnet.intake.matching.Candidate.Person;
import org.kapnet.intake.matching.Candidate.Terms;
import org.kapnet.intake.matching.RankingPolicy.Ranked;

class RankingPolicyTest {

    private static final Terms UNSAID = said(Coverage.UNKNOWN, List.of(), null);

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Wishes HOME = new Wishes("home", false, "en", TODAY, List.of());

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
                .containsExactly(
                        "distance", "price", "language", "availability", "continuity", "choice", "verification");
    }

    static Stream<Arguments> factors() {
        return Stream.of(
                Arguments.of(terms(Coverage.COVERED, "en", TODAY), List.of(15.0, 10.0, 5.0)),
                Arguments.of(terms(Coverage.NOT_COVERED, "es", TODAY.plusDays(60)), List.of(0.0, 0.0, 0.0)),
                Arguments.of(terms(Coverage.COVERED, "en-GB", TODAY.plusDays(7)), List.of(15.0, 10.0, 5.0)),
                Arguments.of(terms(Coverage.COVERED, "en", TODAY.plusDays(400)), List.of(15.0, 10.0, 0.0)),
                Arguments.of(terms(Coverage.COVERED, "en", TODAY.minusDays(1)), List.of(15.0, 10.0, 2.0)),
                Arguments.of(UNSAID, List.of(6.0, 5.0, 2.0)));
    }

    @ParameterizedTest
    @MethodSource("factors")
    void whatTheOfferingSaysCountsAndWhatItDoesNotSayCountsInPart(Terms terms, List<Double> points) {
        Candidate candidate = candidate(5, 45_000, false, terms);

        List<ScorePolicy.Reason> reasons =
                ScorePolicy.reasons(candidate, 45_000, new Wishes("home", true, "en-US", TODAY, List.of()), weights);

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
        Candidate covered = candidate(5, 45_000, false, said(Coverage.COVERED, List.of(), null));
        Candidate unknown = candidate(5, 45_000, false, UNSAID);
        Candidate not = candidate(5, 45_000, false, said(Coverage.NOT_COVERED, List.of(), null));

        assertThat(RankingPolicy.rank(
                        List.of(not, unknown, covered), new Wishes("home", true, "en", TODAY, List.of()), weights))
                .extracting(Ranked::candidate)
                .containsExactly(covered, unknown, not);
    }

    @Test
    void aDayThatHasPassedIsNoFreePlace() {
        Candidate candidate = candidate(5, 45_000, false, terms(Coverage.UNKNOWN, "en", TODAY.minusDays(3)));

        assertThat(ScorePolicy.reasons(candidate, 45_000, HOME, weights))
                .extracting(ScorePolicy.Reason::message)
                .contains("The next free place is not known.");
    }

    @Test
    void whatNobodyLookedUpIsToldAndCostsNoPoints() {
        Candidate unseen = candidate(new Person(UUID.randomUUID(), "Sample", 120, List.of("state licence")), "USD", 1);
        Candidate seen = candidate(new Person(UUID.randomUUID(), "Sample", 120, List.of()), "USD", 1);

        List<Ranked> ranked = RankingPolicy.rank(List.of(unseen, seen), HOME, weights);

        assertThat(ranked)
                .extracting(Ranked::score)
                .containsOnly(ranked.getFirst().score());
        assertThat(ranked.stream()
                        .map(match -> match.reasons().getLast().message())
                        .toList())
                .containsExactlyInAnyOrder(
                        "On file, but not looked up by the clinic yet: state licence.",
                        "What the therapist needs to work here was looked up and is in force.");
    }

    @Test
    void amongThousandsEachPriceIsJudgedByTheLowestOfItsCurrency() {
        List<Candidate> candidates = new ArrayList<>();
        for (int number = 0; number < 2_000; number++) {
            Person person = new Person(UUID.randomUUID(), "Sample", 120, List.of());
            candidates.add(candidate(person, number % 2 == 0 ? "USD" : "EUR", 10_000 + number));
        }
        Collections.shuffle(candidates, new Random(7));
        MatchingWeights all = new MatchingWeights(
                weights.version(),
                weights.source(),
                weights.distance(),
                weights.price(),
                weights.coverage(),
                weights.language(),
                weights.continuity(),
                weights.availability(),
                weights.choice(),
                candidates.size());

        List<Ranked> ranked = RankingPolicy.rank(candidates, HOME, all);

        assertThat(ranked).hasSize(2_000).allSatisfy(match -> {
            Candidate candidate = match.candidate();
            double lowest = candidate.currency().equals("USD") ? 10_000 : 10_001;
            double expected = Math.round(weights.price().points() * lowest / candidate.priceMinor() * 10) / 10.0;
            assertThat(match.reasons())
                    .filteredOn(reason -> reason.factor().equals("price"))
                    .extracting(ScorePolicy.Reason::points)
                    .containsExactly(expected);
        });
        assertThat(ranked.stream().map(Ranked::score).toList()).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static Terms said(Coverage coverage, List<String> languages, @Nullable LocalDate next) {
        return new Terms(coverage, languages, next, null, List.of(), List.of());
    }

    private static Candidate candidate(Person person, String currency, long price) {
        return new Candidate(UUID.randomUUID(), UUID.randomUUID(), person, 5, price, currency, 1, false, UNSAID);
    }

    private static Terms terms(Coverage coverage, String language, LocalDate next) {
        return said(coverage, List.of(language), next);
    }

    private static Candidate candidate(double kilometres, long price, boolean familiar) {
        return candidate(kilometres, price, familiar, UNSAID);
    }

    private static Candidate candidate(double kilometres, long price, boolean familiar, Terms terms) {
        Person person = new Person(UUID.randomUUID(), "Sample Therapist", 120, List.of());
        return new Candidate(
                UUID.randomUUID(), UUID.randomUUID(), person, kilometres, price, "USD", 1, familiar, terms);
    }
}
