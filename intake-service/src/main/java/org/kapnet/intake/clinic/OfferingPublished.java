package org.kapnet.intake.clinic;

import java.util.UUID;

/** Told to other features in the same transaction: a site offers something new. */
public record OfferingPublished(UUID siteId) {}
