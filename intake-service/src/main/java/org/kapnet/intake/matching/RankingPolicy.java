package org.kapnet.intake.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Ranks candidates: more points first, then the nearer, then by id so that equal ones keep their order. */
final class RankingPolicy {

    private RankingPolicy() {}

    /**
     * A site with a therapist that offers what is asked.
     *
     * @param priceMinor price per session in minor units
     * @param therapists how many assignable therapists the clinic has
     * @param familiar whether the patient has been with this therapist before
     */
    record Candidate(
            UUID clinicId,
            UUID siteId,
            UUID therapistId,
            double distanceKm,
            long priceMinor,
            String currency,
            int therapists,
            boolean familiar) {}

    /** Points that one factor gave, in words. */
    record Reason(String factor, double points, String message) {}

    /** A candidate with its score. */
    record Ranked(Candidate candidate, double score, List<Reason> reasons) {}

    /** The best candidates, at most as many as the weights allow. */
    static List<Ranked> rank(List<Candidate> candidates, MatchingWeights weights) {
        return candidates.stream()
                .map(candidate -> score(candidate, candidates, weights))
                .sorted(Comparator.comparingDouble(Ranked::score)
                        .reversed()
                        .thenComparingDouble(ranked -> ranked.candidate().distanceKm())
                        .thenComparing(ranked -> ranked.candidate().therapistId())
                        .thenComparing(ranked -> ranked.candidate().siteId()))
                .limit(weights.maximumResults())
                .toList();
    }

    private static Ranked score(Candidate candidate, List<Candidate> all, MatchingWeights weights) {
        List<Reason> reasons = new ArrayList<>();
        double nearness =
                Math.max(0, 1 - candidate.distanceKm() / weights.distance().zeroAtKm());
        reasons.add(new Reason(
                "distance",
                rounded(weights.distance().points() * nearness),
                String.format(Locale.ROOT, "%.1f km from home.", candidate.distanceKm())));
        // Prices of different currencies cannot be compared without a rate, so each is judged among its own.
        long cheapest = all.stream()
                .filter(other -> Objects.equals(other.currency(), candidate.currency()))
                .mapToLong(Candidate::priceMinor)
                .min()
                .orElse(candidate.priceMinor());
        double cheapness = candidate.priceMinor() == 0 ? 1 : (double) cheapest / candidate.priceMinor();
        reasons.add(new Reason(
                "price",
                rounded(weights.price().points() * cheapness),
                priceMessage(cheapest, candidate.priceMinor())));
        if (candidate.familiar()) {
            reasons.add(new Reason(
                    "continuity", weights.continuity().points(), "The therapist already knows the patient."));
        }
        double choice =
                Math.min(1.0, (double) candidate.therapists() / weights.choice().fullAtTherapists());
        reasons.add(new Reason(
                "choice",
                rounded(weights.choice().points() * choice),
                candidate.therapists() == 1
                        ? "The clinic has one assignable therapist."
                        : "The clinic has " + candidate.therapists() + " assignable therapists."));
        double total = rounded(reasons.stream().mapToDouble(Reason::points).sum());
        return new Ranked(candidate, total, List.copyOf(reasons));
    }

    private static String priceMessage(long cheapest, long price) {
        if (price <= cheapest) {
            return "The lowest price per session among the matches.";
        }
        return cheapest == 0
                ? "Another match is free of charge."
                : String.format(
                        Locale.ROOT, "%.0f %% above the lowest price per session.", 100.0 * price / cheapest - 100);
    }

    private static double rounded(double points) {
        return Math.round(points * 10) / 10.0;
    }
}
