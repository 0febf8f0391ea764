package org.kapnet.intake.clinic;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.vocabulary.IanaZone;

/**
 * Adds a site to a clinic.
 *
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 * @param zone where the site's clocks are
 * @param keepsKetamine whether controlled substances are kept at this site; true when absent
 * @param deaNumber registration under which they are kept, needed where they are
 */
@Schema(examples = """
                {"name": "Sample Clinic A, main site",
                 "address": {"line1": "1 Sample Street", "city": "Houston", "state": "TX", "postalCode": "77002", "country": "US"},
                 "latitude": 29.7604,
                 "longitude": -95.3698,
                 "zone": "America/Chicago",
                 "deaNumber": "AS1234563"}""")
record RegisterSite(
        @Nullable UUID id,
        @NotBlank @Size(max = 200) String name,
        @Valid @NotNull Address address,
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
        @NotNull @IanaZone String zone,
        @Nullable Boolean keepsKetamine,
        @DeaRegistration @Nullable String deaNumber)
        implements SiteDescription {}
