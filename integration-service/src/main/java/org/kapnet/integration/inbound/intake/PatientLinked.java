package org.kapnet.integration.inbound.intake;

import java.util.UUID;

/** An account at the identity provider belongs to that patient. */
record PatientLinked(UUID patientId, String subject) {}
