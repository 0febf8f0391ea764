package org.kapnet.intake.practitioner;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kapnet.intake.practitioner.CredentialRules.Compact;
import org.kapnet.intake.practitioner.CredentialRules.ForProfession;
import org.kapnet.intake.practitioner.CredentialRules.Kind;
import org.kapnet.intake.practitioner.CredentialRules.Territory;

/**
 * Whether a member of staff may be assigned to patients: there is a site of the clinic in whose state everything that
 * the profession needs is in force today, and nothing that is on file there has run out without a successor.
 * Credentials are compared by calendar day and hold through their last day.
 */
final class AssignabilityPolicy {

    static final String STATE_LICENCE = "state-licence";

    private AssignabilityPolicy() {}

    /** Why somebody may not be assigned. */
    record Objection(String ruleId, String message, String source) {}

    /** The answer, with the states of all licences in force and of the compacts that extend them. */
    sealed interface Answer {

        SortedSet<String> licensedStates();

        /** Assignable through {@code lastDay}. */
        record Assignable(SortedSet<String> licensedStates, LocalDate lastDay) implements Answer {}

        /** Not assignable, for every one of these reasons. */
        record Unassignable(SortedSet<String> licensedStates, List<Objection> objections) implements Answer {}
    }

    /** The answer about somebody who has left the clinic: whatever is in force, nobody is assigned to them. */
    static Answer departed(Answer answer) {
        return new Answer.Unassignable(
                answer.licensedStates(),
                List.of(new Objection("practitioner-departed", "This person has left the clinic.", "network default")));
    }

    /** Judges one person by the states in which they would work. */
    static Answer judge(
            CredentialRules rules,
            String profession,
            Collection<HeldCredential> onFile,
            Set<String> siteStates,
            LocalDate today) {
        ForProfession needs = rules.profession(profession);
        SortedSet<String> licensed = licensedStates(rules, needs, onFile, today);
        CredentialReview review = new CredentialReview(rules, needs, List.copyOf(onFile), today);
        Optional<LocalDate> lastDay = siteStates.stream()
                .flatMap(state -> review.lastDayIn(state).stream())
                .max(Comparator.naturalOrder());
        return lastDay.<Answer>map(day -> new Answer.Assignable(licensed, day))
                .orElseGet(() -> new Answer.Unassignable(licensed, objections(review, siteStates)));
    }

    private static List<Objection> objections(CredentialReview review, Set<String> siteStates) {
        if (siteStates.isEmpty()) {
            Objection noSite = new Objection("clinic-without-site", "The clinic has no site yet.", "network default");
            return Stream.concat(Stream.of(noSite), review.objectionsWithoutState().stream())
                    .toList();
        }
        Set<Objection> found = new LinkedHashSet<>();
        siteStates.stream().sorted().forEach(state -> found.addAll(review.objectionsIn(state)));
        return List.copyOf(found);
    }

    private static SortedSet<String> licensedStates(
            CredentialRules rules, ForProfession needs, Collection<HeldCredential> onFile, LocalDate today) {
        List<HeldCredential> inForce = onFile.stream()
                .filter(held -> held.holdsOn(today) && (held.verified() || !needs.verifiedOnly()))
                .toList();
        SortedSet<String> states = new TreeSet<>();
        inForce.stream()
                .filter(held -> held.kind().equals(STATE_LICENCE))
                .forEach(licence -> states.add(licence.state()));
        // A membership extends the licence of its own state; without that licence it is worth nothing.
        List<Compact> joined = inForce.stream()
                .filter(held -> rules.kind(held.kind()).map(Kind::territory).orElse(null) == Territory.COMPACT)
                .filter(held -> states.contains(held.state()))
                .flatMap(held -> Optional.ofNullable(held.compact()).flatMap(rules::compact).stream()
                        .filter(compact -> compact.states().contains(held.state())))
                .filter(compact -> compact.professions().contains(needs.profession()))
                .toList();
        joined.forEach(compact -> states.addAll(compact.states()));
        return states;
    }
}
