package org.kapnet.intake.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kapnet.intake.directory.DirectoryEntry.Ranking;

/** Points that one factor gave a site, in words. */
record RankingReason(String factor, double points, String message) {

    /** Why a site stands where it stands. */
    static List<RankingReason> of(DirectoryEntry entry) {
        Ranking ranking = entry.ranking();
        List<RankingReason> reasons = new ArrayList<>();
        if (ranking.kilometres() != null) {
            reasons.add(reason(
                    "distance",
                    ranking.distancePoints(),
                    String.format(Locale.ROOT, "%.1f km from the place searched.", ranking.kilometres())));
        }
        reasons.add(reason("price", ranking.pricePoints(), price(entry)));
        if (ranking.coverage() != null) {
            reasons.add(reason(
                    "coverage",
                    ranking.coveragePoints(),
                    ranking.coverage().equals("covered")
                            ? "The clinic says that the insurer pays."
                            : "Whether the insurer pays is not known; ask the clinic."));
        }
        if (ranking.availabilityPoints() > 0) {
            reasons.add(reason(
                    "availability",
                    ranking.availabilityPoints(),
                    "A new patient could begin on " + entry.nextAvailableOn() + "."));
        }
        if (ranking.coursePoints() > 0) {
            reasons.add(reason(
                    "course-estimate", ranking.coursePoints(), "What a whole course is likely to cost is known."));
        }
        return List.copyOf(reasons);
    }

    private static String price(DirectoryEntry entry) {
        long price = entry.pricePerSession().amountMinor();
        long lowest = entry.ranking().lowestMinor();
        if (price <= lowest) {
            return "The lowest price per session among the results.";
        }
        return lowest == 0
                ? "Another result is free of charge."
                : String.format(
                        Locale.ROOT, "%.0f %% above the lowest price per session.", 100.0 * price / lowest - 100);
    }

    private static RankingReason reason(String factor, long thousandths, String message) {
        return new RankingReason(factor, thousandths / 1000.0, message);
    }
}
