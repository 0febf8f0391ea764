package org.kapnet.notification.contact;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * Where and when a patient is reached.
 *
 * @param clinicId the clinic that treats the patient now
 * @param zone the patient's IANA zone, in which every time is told
 * @param language BCP 47 language of the messages
 * @param email mail address, in the clear only in memory
 * @param phone phone number in E.164, in the clear only in memory
 * @param messagingRefused whether consents to messages are known and none of them stands
 * @param deceased whether the patient has died: nothing is sent any more
 */
public record Contact(
        UUID patientId,
        UUID clinicId,
        ZoneId zone,
        String language,
        Optional<String> email,
        Optional<String> phone,
        boolean messagingRefused,
        boolean deceased) {

    @Override
    public String toString() {
        return "Contact[" + patientId + "]";
    }
}
