package org.kapnet.intake.matching;

import java.util.List;
import java.util.UUID;

/** Matches, the best first. */
record MatchesView(List<MatchView> matches) {

    /**
     * A site with a therapist.
     *
     * @param score the sum of the points of the reasons
     */
    record MatchView(
            UUID clinicId,
            UUID siteId,
            UUID therapistId,
            double score,
            double distanceKm,
            List<ScorePolicy.Reason> reasons) {}

    static MatchesView of(List<RankingPolicy.Ranked> ranked) {
        return new MatchesView(ranked.stream()
                .map(match -> new MatchView(
                        match.candidate().clinicId(),
                        match.candidate().siteId(),
                        match.candidate().therapistId(),
                        match.score(),
                        Math.round(match.candidate().distanceKm() * 10) / 10.0,
                        match.reasons()))
                .toList());
    }
}
