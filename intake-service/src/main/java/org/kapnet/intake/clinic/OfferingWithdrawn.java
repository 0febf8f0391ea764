package org.kapnet.intake.clinic;

import java.util.UUID;

/** Told to other features in the same transaction: a site offers nothing any more. */
public record OfferingWithdrawn(UUID siteId) {}
