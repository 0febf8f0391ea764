package org.kapnet.notification.reminder;

import org.kapnet.notification.preference.Preference;

/** The reminder rules within the hours that one patient chose. */
final class PersonalRules {

    private PersonalRules() {}

    static ReminderRules of(ReminderRules rules, Preference preference) {
        return preference
                .quietHours()
                .map(quiet -> rules.narrowedTo(quiet.until(), quiet.from()))
                .orElse(rules);
    }
}
