package org.kapnet.integration.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kapnet.integration.appointment.AppointmentKind;

/** Where slots for therapy around a dose are looked for; {@code to} is by when the slot has ended. */
record SearchRange(Instant from, Instant to) {

    /**
     * The ranges to search, in order of preference.
     *
     * @param notice nobody is booked into an hour that begins sooner than this
     */
    static List<SearchRange> of(
            AppointmentKind kind, NeedWindow window, Instant now, Duration notice, PlanRules rules) {
        Instant soonest = now.plus(notice);
        SearchRange inWindow = new SearchRange(later(soonest, window.opensAt()), window.targetBy());
        if (kind == AppointmentKind.PREPARATION) {
            // Sooner than the week before is better than not at all.
            return List.of(inWindow, new SearchRange(soonest, window.targetBy()));
        }
        if (!now.isAfter(window.targetBy())) {
            return List.of(inWindow);
        }
        // Late already: the sooner the better, as far ahead as a fresh dose has until it is overdue.
        Duration ahead = rules.integration().overdueAfter().value();
        return List.of(new SearchRange(soonest, now.plus(ahead)));
    }

    boolean isEmpty() {
        return !from.isBefore(to);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
