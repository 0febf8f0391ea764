package org.kapnet.intake.history;

import java.util.UUID;

/** Told to the other features of this service in the same transaction: a health history was recorded anew. */
public record HistoryRecorded(UUID patientId) {}
