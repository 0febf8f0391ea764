package org.kapnet.intake.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.data.ClinicalData;
import org.kapnet.intake.matching.RankingPolicy.Candidate;
import org.kapnet.intake.matching.RankingPolicy.Ranked;

class RankingPolicyTest {

    private final MatchingWeights weights = ClinicalData.read("matching/weights.v1.json", MatchingWeights.class);

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

        assertThat(RankingPolicy.rank(List.of(far, near), weights))
                .extracting(Ranked::candidate)
                .containsExactly(near, far);
    }

    @Test
    void theCheaperComesFirstWhenAllElseIsEqual() {
        Candidate cheap = candidate(5, 30_000, false);
        Candidate dear = candidate(5, 60_000, false);

        assertThat(RankingPolicy.rank(List.of(dear, cheap), weights))
                .extracting(Ranked::candidate)
                .containsExactly(cheap, dear);
    }

    @Test
    void aFamiliarTherapistIsWorthADetour() {
        Candidate familiar = candidate(20, 45_000, true);
        Candidate strange = candidate(5, 45_000, false);

        assertThat(RankingPolicy.rank(List.of(strange, familiar), weights))
                .extracting(Ranked::candidate)
                .containsExactly(familiar, strange);
    }

    @Test
    void theScoreIsTheSumOfItsReasons() {
        Ranked ranked =
                RankingPolicy.rank(List.of(candidate(5, 45_000, true)), weights).getFirst();

        assertThat(ranked.score())
                .isCloseTo(
                        ranked.reasons().stream()
                                .mapToDouble(RankingPolicy.Reason::points)
                                .sum(),
                        within(0.05));
        assertThat(ranked.reasons())
                .extracting(RankingPolicy.Reason::factor)
                .containsExactly("distance", "price", "continuity", "choice");
    }

    private static Candidate candidate(double kilometres, long price, boolean familiar) {
        return new Candidate(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), kilometres, price, "USD", 1, familiar);
    }
}
