package org.kapnet.integration.inbound.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of {@code patient-registered} and {@code contact-changed}; the sealed contact is not for this service. */
record PatientContact(
        UUID patientId,
        UUID clinicId,
        String zone,
        @Nullable String state) {}
