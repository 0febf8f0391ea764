package org.kapnet.integration.directory;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient, without anything that identifies a person outside.
 *
 * @param clinicId the clinic that treats the patient now
 * @param state where the patient lives, null when intake-service did not say
 */
public record Patient(
        UUID id, UUID clinicId, ZoneId zone, @Nullable String state) {}
