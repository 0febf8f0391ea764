package org.kapnet.intake.matching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.clinic.Coverage;
import org.kapnet.intake.matching.MatchingWeights.AvailabilityWeight;
import org.kapnet.intake.matching.MatchingWeights.SharedWeight;

/** What speaks for a candidate, factor by factor. What an offering does not say is neither praised nor punished. */
final class ScorePolicy {

    private ScorePolicy() {}

    /**
     * Points that one factor gave, in words.
     *
     * @param maximum what the factor can give; 0 where it is told and not ranked
     */
    @Schema(name = "ScoreReason")
    record Reason(String factor, double points, int maximum, String message) {}

    /**
     * The reasons of one candidate.
     *
     * @param cheapest the lowest price among the candidates of the same currency
     */
    static List<Reason> reasons(Candidate candidate, long cheapest, Wishes wishes, MatchingWeights weights) {
        List<Reason> reasons = new ArrayList<>();
        double nearness =
                Math.max(0, 1 - candidate.distanceKm() / weights.distance().zeroAtKm());
        reasons.add(reason(
                "distance",
                weights.distance().points(),
                nearness,
                String.format(Locale.ROOT, "%.1f km from %s.", candidate.distanceKm(), wishes.origin())));
        double cheapness = candidate.priceMinor() == 0 ? 1 : (double) cheapest / candidate.priceMinor();
        reasons.add(
                reason("price", weights.price().points(), cheapness, priceMessage(cheapest, candidate.priceMinor())));
        if (wishes.insured()) {
            reasons.add(coverage(candidate.terms().coverage(), weights.coverage()));
        }
        reasons.add(language(candidate.terms().languages(), wishes, weights.language()));
        reasons.add(availability(candidate.terms().nextAvailableOn(), wishes.today(), weights.availability()));
        if (candidate.familiar()) {
            reasons.add(
                    reason("continuity", weights.continuity().points(), 1, "The therapist already knows the patient."));
        }
        reasons.add(reason(
                "choice",
                weights.choice().points(),
                Math.min(1.0, (double) candidate.therapists() / weights.choice().fullAtTherapists()),
                candidate.therapists() == 1
                        ? "One therapist may be assigned at this site."
                        : candidate.therapists() + " therapists may be assigned at this site."));
        if (!wishes.together().isEmpty()) {
            reasons.add(together(wishes.together()));
        }
        reasons.add(verification(candidate.therapist().unverified()));
        return List.copyOf(reasons);
    }

    private static Reason coverage(Coverage coverage, SharedWeight weight) {
        return switch (coverage) {
            case COVERED -> reason("coverage", weight.points(), 1, "The clinic says that the insurer pays.");
            case NOT_COVERED ->
                reason("coverage", weight.points(), 0, "The clinic says that the insurer does not pay.");
            case UNKNOWN ->
                reason(
                        "coverage",
                        weight.points(),
                        weight.unknownShare(),
                        "Whether the insurer pays is not known; ask the clinic.");
        };
    }

    private static Reason language(List<String> spoken, Wishes wishes, SharedWeight weight) {
        if (spoken.isEmpty()) {
            return reason(
                    "language", weight.points(), weight.unknownShare(), "Which languages are spoken is not known.");
        }
        return spoken.stream().anyMatch(wishes::understands)
                ? reason("language", weight.points(), 1, "The patient's language is spoken.")
                : reason("language", weight.points(), 0, "The patient's language is not among those spoken.");
    }

    private static Reason availability(@Nullable LocalDate next, LocalDate today, AvailabilityWeight weight) {
        // A day that has passed says when a place was free, not when the next one is.
        if (next == null || next.isBefore(today)) {
            return reason("availability", weight.points(), weight.unknownShare(), "The next free place is not known.");
        }
        long days = ChronoUnit.DAYS.between(today, next);
        double span = weight.zeroAtDays() - weight.fullWithinDays();
        double soonness = Math.clamp((weight.zeroAtDays() - days) / span, 0.0, 1.0);
        String message = days == 0 ? "A place is free now." : "The next place is free in " + days + " days.";
        return reason("availability", weight.points(), soonness, message);
    }

    /** Gives no points: a site that does not treat all of them is no candidate. */
    private static Reason together(List<String> indications) {
        return reason("indications", 0, 0, "The site treats all of: " + String.join(", ", indications) + ".");
    }

    /** Gives no points: whether a clinic has looked its own staff's papers up is for the patient to weigh. */
    private static Reason verification(List<String> unverified) {
        return reason(
                "verification",
                0,
                0,
                unverified.isEmpty()
                        ? "What the therapist needs to work here was looked up and is in force."
                        : "On file, but not looked up by the clinic yet: " + String.join(", ", unverified) + ".");
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

    private static Reason reason(String factor, int points, double share, String message) {
        return new Reason(factor, Math.round(points * share * 10) / 10.0, points, message);
    }
}
