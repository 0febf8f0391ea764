package org.kapnet.integration.directory;

import java.util.UUID;

/** A treatment that a patient accepted, with the therapist who accompanies it throughout. */
public record Episode(UUID id, UUID patientId, UUID clinicId, UUID siteId, UUID therapistId) {}
