package org.kapnet.session.standing;

import java.util.UUID;

/** A patient's treatment at a clinic, which a course belongs to. */
public record Episode(UUID id, UUID patientId, UUID clinicId, UUID siteId, String indication, String route) {}
