package org.kapnet.notification.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;

/**
 * Decides what happens when a reminder's time has come, from the state at that moment: the timer may be late (the
 * service was down, the clock jumped), so what was planned is not proof that it is still right.
 */
final class ReminderDuePolicy {

    private ReminderDuePolicy() {}

    /** A reminder of an occasion, with when it was or will be due. */
    record Sibling(Duration lead, Instant dueAt) {}

    /** What to do with a reminder whose timer fired. */
    sealed interface Verdict {

        /** Put it in the feed and send it now. */
        record Issue() implements Verdict {}

        /** It is too early, or the recipient's night: try again then. */
        record Postpone(Instant until) implements Verdict {}

        /** It must not be sent any more. */
        record Drop(ReminderReason reason) implements Verdict {}
    }

    /**
     * @param reminder the reminder whose timer fired
     * @param others the other reminders of the same appointment, planned or issued
     */
    static Verdict decide(
            Sibling reminder,
            Collection<Sibling> others,
            Instant startsAt,
            ZoneId zone,
            Instant now,
            PermittedHours hours) {
        if (now.isBefore(reminder.dueAt())) {
            return new Verdict.Postpone(reminder.dueAt());
        }
        if (!now.isBefore(startsAt)) {
            return new Verdict.Drop(ReminderReason.ALREADY_PAST);
        }
        boolean overtaken = others.stream()
                .anyMatch(other -> other.lead().compareTo(reminder.lead()) < 0
                        && !other.dueAt().isAfter(now));
        if (overtaken) {
            return new Verdict.Drop(ReminderReason.OVERTAKEN);
        }
        if (hours.permits(now, zone)) {
            return new Verdict.Issue();
        }
        return hours.firstFrom(now, startsAt, zone)
                .<Verdict>map(Verdict.Postpone::new)
                .orElseGet(() -> new Verdict.Drop(ReminderReason.NO_PERMITTED_TIME));
    }
}
