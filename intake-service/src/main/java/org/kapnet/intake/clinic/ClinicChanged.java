package org.kapnet.intake.clinic;

import java.util.UUID;

/** Told to other features in the same transaction: the clinic's name or one of its sites is new or has changed. */
public record ClinicChanged(UUID clinicId) {}
