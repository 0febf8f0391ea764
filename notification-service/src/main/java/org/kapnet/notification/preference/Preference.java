package org.kapnet.notification.preference;

import java.time.Instant;
import java.util.Optional;

/**
 * What a patient chose.
 *
 * @param mail whether reminders come by mail
 * @param sms whether reminders come by SMS
 * @param push whether reminders come as push messages
 * @param quietHours own quiet hours
 * @param smsStoppedAt when the patient stopped SMS by replying to one; only the patient lifts it
 */
public record Preference(
        boolean mail, boolean sms, boolean push, Optional<QuietHours> quietHours, Optional<Instant> smsStoppedAt) {

    /** Holds until the patient says otherwise: giving an address to the clinic asks for reminders at it. */
    public static final Preference DEFAULT = new Preference(true, true, false, Optional.empty(), Optional.empty());

    /** Whether an SMS may be sent. */
    public boolean smsPermitted() {
        return sms && smsStoppedAt.isEmpty();
    }
}
