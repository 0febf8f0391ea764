package org.kapnet.intake.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kapnet.intake.matching.ScorePolicy.Reason;

/** Ranks candidates: more points first, then the nearer, then by id so that equal ones keep their order. */
final class RankingPolicy {

    private RankingPolicy() {}

    /** A candidate with its score: the sum of its reasons' points. */
    record Ranked(Candidate candidate, double score, List<Reason> reasons) {}

    /** The best candidates, at most as many as the weights allow. */
    static List<Ranked> rank(List<Candidate> candidates, Wishes wishes, MatchingWeights weights) {
        // Prices of different currencies cannot be compared without a rate, so each is judged among its own.
        Map<String, Long> cheapest =
                candidates.stream().collect(Collectors.toMap(Candidate::currency, Candidate::priceMinor, Math::min));
        return candidates.stream()
                .map(candidate -> score(
                        candidate,
                        cheapest.getOrDefault(candidate.currency(), candidate.priceMinor()),
                        wishes,
                        weights))
                .sorted(Comparator.comparingDouble(Ranked::score)
                        .reversed()
                        .thenComparingDouble(ranked -> ranked.candidate().distanceKm())
                        .thenComparing(ranked -> ranked.candidate().therapistId())
                        .thenComparing(ranked -> ranked.candidate().siteId()))
                .limit(weights.maximumResults())
                .toList();
    }

    private static Ranked score(Candidate candidate, long cheapest, Wishes wishes, MatchingWeights weights) {
        List<Reason> reasons = ScorePolicy.reasons(candidate, cheapest, wishes, weights);
        double total = reasons.stream().mapToDouble(Reason::points).sum();
        return new Ranked(candidate, Math.round(total * 10) / 10.0, reasons);
    }
}
