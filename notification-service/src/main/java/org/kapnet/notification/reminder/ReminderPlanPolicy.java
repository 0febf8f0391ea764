package org.kapnet.notification.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Plans the reminders of one appointment: one per lead, in the permitted hours of the recipient's zone, never after the
 * start and never in the past. A lead whose time is over when it is planned is skipped, not sent late: someone who books
 * ten hours ahead must not get the 72, 24 and 2 hour reminders in one burst.
 */
final class ReminderPlanPolicy {

    private ReminderPlanPolicy() {}

    /** One decision per lead of the rules, longest lead first. */
    static List<PlannedReminder> plan(Instant startsAt, ZoneId zone, Instant now, ReminderRules rules) {
        return rules.leads().stream()
                .map(lead -> plan(lead, startsAt, zone, now, rules.permittedHours()))
                .toList();
    }

    private static PlannedReminder plan(
            Duration lead, Instant startsAt, ZoneId zone, Instant now, PermittedHours hours) {
        Instant wanted = startsAt.minus(lead);
        if (wanted.isBefore(now)) {
            return new PlannedReminder.Skipped(lead, ReminderReason.ALREADY_PAST);
        }
        Optional<Instant> permitted = hours.nearest(wanted, startsAt, zone);
        if (permitted.isEmpty()) {
            return new PlannedReminder.Skipped(lead, ReminderReason.NO_PERMITTED_TIME);
        }
        Instant dueAt = permitted.get();
        if (dueAt.isBefore(now)) {
            // The nearest permitted time lies behind us, so the next one ahead is the nearest that is left.
            return hours.firstFrom(now, startsAt, zone)
                    .<PlannedReminder>map(next -> new PlannedReminder.Planned(lead, next, true))
                    .orElseGet(() -> new PlannedReminder.Skipped(lead, ReminderReason.NO_PERMITTED_TIME));
        }
        return new PlannedReminder.Planned(lead, dueAt, !dueAt.equals(wanted));
    }
}
