package org.kapnet.integration.inbound.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of {@code clinic-registered} and {@code clinic-changed}: the whole clinic as it is now. */
record ClinicSnapshot(UUID clinicId, String name, List<Site> sites) {

    record Site(
            UUID siteId, String name, String zone, @Nullable String state) {}
}
