package org.kapnet.intake.patient;

import java.util.UUID;

/** Payload of patient-linked: from now on this account speaks for this patient. */
record PatientLinked(UUID patientId, String subject) {}
