package org.kapnet.notification.inbound.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.ZoneId;
import java.util.UUID;

/** Reader of {@code patient-registered} and {@code contact-changed}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PatientContact(UUID patientId, UUID clinicId, ZoneId zone, String language, String sealedContact) {

    /** Leaves the sealed contact out: it may end in a log. */
    @Override
    public String toString() {
        return "PatientContact[" + patientId + "]";
    }
}
