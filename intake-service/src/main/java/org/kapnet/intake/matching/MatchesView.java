package org.kapnet.intake.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.clinic.Money;
import org.kapnet.intake.matching.Candidate.Person;
import org.kapnet.intake.matching.Candidate.Terms;

/** Matches, the best first. */
record MatchesView(List<MatchView> matches) {

    /**
     * A site with a therapist.
     *
     * @param therapistName the name under which the therapist works
     * @param trainingHours of the therapist's longest training in the therapy that is in force
     * @param score the sum of the points of the reasons
     * @param courseTotalEstimate what a whole course is likely to cost; absent where the clinic has not said
     * @param languages in which patients are treated there; empty where the clinic has not said
     * @param supportOffered what patients get there beside the sessions
     * @param telehealthStates where this therapist may meet the patient by telehealth
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MatchView(
            UUID clinicId,
            UUID siteId,
            UUID therapistId,
            String therapistName,
            @Nullable Integer trainingHours,
            double score,
            double distanceKm,
            Money pricePerSession,
            @Nullable Money courseTotalEstimate,
            List<String> languages,
            List<String> supportOffered,
            List<String> telehealthStates,
            List<ScorePolicy.Reason> reasons) {

        static MatchView of(RankingPolicy.Ranked match) {
            Candidate candidate = match.candidate();
            Person therapist = candidate.therapist();
            Terms terms = candidate.terms();
            return new MatchView(
                    candidate.clinicId(),
                    candidate.siteId(),
                    therapist.id(),
                    therapist.displayName(),
                    therapist.trainingHours(),
                    match.score(),
                    Math.round(candidate.distanceKm() * 10) / 10.0,
                    new Money(candidate.priceMinor(), candidate.currency()),
                    Money.orNone(terms.courseTotalMinor(), candidate.currency()),
                    terms.languages(),
                    terms.supportOffered(),
                    terms.telehealthStates(),
                    match.reasons());
        }
    }

    static MatchesView of(List<RankingPolicy.Ranked> ranked) {
        return new MatchesView(ranked.stream().map(MatchView::of).toList());
    }
}
