package org.kapnet.intake.clinic;

import java.util.UUID;

/** Told to other features in the same transaction: licences may have become good by a new site's state. */
public record SiteAdded(UUID clinicId) {}
