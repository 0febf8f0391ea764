package org.kapnet.intake.clinic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A site of a clinic.
 *
 * @param deaNumber shown only to those who manage the site
 * @param closedAt when the site was closed; absent while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SiteView(
        UUID id,
        UUID clinicId,
        String name,
        Address address,
        double latitude,
        double longitude,
        String zone,
        boolean keepsKetamine,
        @Nullable String deaNumber,
        @Nullable Instant closedAt,
        @Nullable String closureReason) {

    static SiteView of(SiteEntity row, boolean manages) {
        return new SiteView(
                row.id,
                row.clinicId,
                row.name,
                new Address(row.line1, row.city, row.state, row.postalCode, row.country),
                row.latitude,
                row.longitude,
                row.zone,
                row.deaNumber != null,
                manages ? row.deaNumber : null,
                row.closedAt,
                row.closureReason);
    }
}
