package org.kapnet.intake.patient;

import java.util.UUID;

/** Told to the other features of this service in the same transaction: somebody else decides for the patient by law. */
public record GuardianshipRecorded(UUID patientId) {}
