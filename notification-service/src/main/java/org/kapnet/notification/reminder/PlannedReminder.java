package org.kapnet.notification.reminder;

import java.time.Duration;
import java.time.Instant;

/** What {@link ReminderPlanPolicy} decides for one lead of one appointment. */
sealed interface PlannedReminder {

    /** How long before the start this reminder was meant for. */
    Duration lead();

    /** It will leave at {@code dueAt}; {@code moved} tells that quiet hours shifted it. */
    record Planned(Duration lead, Instant dueAt, boolean moved) implements PlannedReminder {}

    /** It will never leave; {@code reason} is a code that the reminder list shows. */
    record Skipped(Duration lead, ReminderReason reason) implements PlannedReminder {}
}
