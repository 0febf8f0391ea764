package org.kapnet.intake.patient;

import java.util.UUID;

/** The patient for whom the account speaks. */
record LinkView(UUID patientId) {}
