package org.kapnet.intake.clinic;

import java.util.List;
import java.util.UUID;

/** Payload of clinic-registered and clinic-changed: the clinic as it is now, with all sites. */
record ClinicSnapshot(UUID clinicId, String name, List<Site> sites) {

    /**
     * A site as far as other services need it.
     *
     * @param closed whether nobody is treated there any more
     */
    record Site(
            UUID siteId, String name, String zone, String state, double latitude, double longitude, boolean closed) {}

    static ClinicSnapshot of(ClinicEntity clinic, List<SiteEntity> sites) {
        return new ClinicSnapshot(
                clinic.id,
                clinic.name,
                sites.stream()
                        .map(site -> new Site(
                                site.id,
                                site.name,
                                site.zone,
                                site.state,
                                site.latitude,
                                site.longitude,
                                site.isClosed()))
                        .toList());
    }
}
