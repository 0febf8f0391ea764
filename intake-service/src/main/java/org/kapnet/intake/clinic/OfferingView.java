package org.kapnet.intake.clinic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a site offers, and for how much.
 *
 * @param courseTotalEstimate what a whole course is likely to cost; absent without a course
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfferingView(
        UUID siteId,
        List<String> routes,
        List<String> indications,
        Money pricePerSession,
        List<String> telehealthStates,
        @Nullable Course course,
        @Nullable Money courseTotalEstimate,
        List<Insurer> insurers,
        List<String> languages,
        List<String> accessibility,
        List<String> supportOffered,
        @Nullable LocalDate nextAvailableOn) {

    static OfferingView of(OfferingEntity row) {
        return new OfferingView(
                row.siteId,
                row.routes,
                row.indications,
                new Money(row.priceMinor, row.currency),
                row.telehealthStates,
                Course.orNone(row.courseSessions, row.coursePriceMinor, row.additionalFeesMinor, row.currency),
                Money.orNone(row.courseTotalMinor, row.currency),
                row.insurers().entries(),
                row.languages,
                row.accessibility,
                row.supportOffered,
                row.nextAvailableOn);
    }
}
