package org.kapnet.integration.availability;

import java.util.UUID;

/** Announced inside the service, in the transaction of the change: a therapist offers more hours. */
public record AvailabilityAdded(UUID therapistId, UUID clinicId) {}
