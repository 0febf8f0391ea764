package org.kapnet.session.directory;

import java.time.ZoneId;
import java.util.UUID;

/** Where sessions take place. The zone is the one that people there act on. */
public record Site(UUID id, UUID clinicId, String name, ZoneId zone) {}
