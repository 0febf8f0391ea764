package org.kapnet.notification.reminder;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

/**
 * When reminders are due: one version of the data in {@code rules/reminder-plan.v<n>.json}.
 *
 * @param version version of the data, kept with every reminder planned by it
 * @param leads how long before the start a reminder is due, longest first
 * @param permittedHours hours of the recipient's day in which a reminder may leave
 * @param maxSmsCharacters longest text that may leave as one SMS
 */
public record ReminderRules(int version, List<Duration> leads, PermittedHours permittedHours, int maxSmsCharacters) {

    public ReminderRules {
        if (leads.isEmpty() || leads.stream().anyMatch(lead -> lead.isNegative() || lead.isZero())) {
            throw new IllegalArgumentException("a reminder plan needs leads, each longer than zero");
        }
        if (leads.stream().distinct().count() != leads.size()) {
            throw new IllegalArgumentException("a reminder plan names every lead once");
        }
        leads = leads.stream().sorted(Comparator.reverseOrder()).toList();
    }

    /** The same rules within the hours that a patient chose; the legal hours stay the outer bound. */
    public ReminderRules narrowedTo(LocalTime opens, LocalTime closes) {
        return new ReminderRules(version, leads, permittedHours.narrowedTo(opens, closes), maxSmsCharacters);
    }
}
