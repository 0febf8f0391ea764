package org.kapnet.intake.practitioner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whether a member of staff may be assigned to patients: with a state licence, in force today, in the state of a site
 * of the clinic. Licences are compared by calendar day and hold through their last day.
 */
final class AssignabilityPolicy {

    static final String STATE_LICENCE = "state-licence";

    private AssignabilityPolicy() {}

    /** A credential as far as the rule reads it. */
    record Licence(String kind, String state, LocalDate validFrom, LocalDate validUntil) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(validFrom) && !day.isAfter(validUntil);
        }
    }

    /** Why somebody may not be assigned. */
    record Objection(String ruleId, String message) {}

    /** The answer, with the states of all licences in force. */
    sealed interface Answer {

        SortedSet<String> licensedStates();

        /** Assignable through {@code lastDay}. */
        record Assignable(SortedSet<String> licensedStates, LocalDate lastDay) implements Answer {}

        /** Not assignable, for every one of these reasons. */
        record Unassignable(SortedSet<String> licensedStates, List<Objection> objections) implements Answer {}
    }

    /** Judges one person. */
    static Answer judge(Collection<Licence> credentials, Set<String> siteStates, LocalDate today) {
        List<Licence> licences = credentials.stream()
                .filter(licence -> licence.kind().equals(STATE_LICENCE))
                .toList();
        List<Licence> inForce =
                licences.stream().filter(licence -> licence.holdsOn(today)).toList();
        SortedSet<String> states = new TreeSet<>();
        inForce.forEach(licence -> states.add(licence.state()));
        Optional<LocalDate> lastDay = inForce.stream()
                .filter(licence -> siteStates.contains(licence.state()))
                .map(Licence::validUntil)
                .max(LocalDate::compareTo);
        return lastDay.<Answer>map(day -> new Answer.Assignable(states, day))
                .orElseGet(() -> new Answer.Unassignable(states, objections(licences, inForce, siteStates, today)));
    }

    private static List<Objection> objections(
            List<Licence> licences, List<Licence> inForce, Set<String> siteStates, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        if (siteStates.isEmpty()) {
            objections.add(new Objection("clinic-without-site", "The clinic has no site yet."));
        }
        if (licences.isEmpty()) {
            objections.add(new Objection("licence-missing", "No state licence is on file."));
        }
        licences.stream()
                .filter(licence -> today.isAfter(licence.validUntil()))
                .forEach(licence -> objections.add(new Objection(
                        "licence-lapsed",
                        "The licence of " + licence.state() + " lapsed after " + licence.validUntil() + ".")));
        licences.stream()
                .filter(licence -> today.isBefore(licence.validFrom()))
                .forEach(licence -> objections.add(new Objection(
                        "licence-not-begun",
                        "The licence of " + licence.state() + " begins on " + licence.validFrom() + ".")));
        inForce.forEach(licence -> objections.add(new Objection(
                "licence-elsewhere", "The clinic has no site in " + licence.state() + ", where the licence holds.")));
        return List.copyOf(objections);
    }
}
