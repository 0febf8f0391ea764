package org.kapnet.intake.clinic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A site of a clinic.
 *
 * @param deaNumber shown only to those who manage the site
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
        @Nullable String deaNumber) {

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
                manages ? row.deaNumber : null);
    }
}
