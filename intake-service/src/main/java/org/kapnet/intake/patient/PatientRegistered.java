package org.kapnet.intake.patient;

import java.util.UUID;

/**
 * Payload of patient-registered and contact-changed.
 *
 * @param state where the patient lives, as a postal code; decides who may treat them by telehealth
 * @param sealedContact name, e-mail and phone, which only notification-service can open
 */
record PatientRegistered(
        UUID patientId, UUID clinicId, String zone, String language, String state, String sealedContact) {

    @Override
    public String toString() {
        return "PatientRegistered[" + patientId + "]";
    }
}
