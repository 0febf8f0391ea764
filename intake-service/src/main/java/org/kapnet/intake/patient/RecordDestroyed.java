package org.kapnet.intake.patient;

import java.time.Instant;
import java.util.UUID;

/** Payload of record-destroyed: of this patient nothing is left here that says who it was or what they had. */
record RecordDestroyed(UUID patientId, UUID clinicId, Instant destroyedAt) {}
