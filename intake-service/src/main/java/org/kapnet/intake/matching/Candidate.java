package org.kapnet.intake.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.clinic.Coverage;

/**
 * A site with a therapist that offers what is asked.
 *
 * @param distanceKm from where the patient counts
 * @param priceMinor price per session in minor units
 * @param therapists how many assignable therapists the clinic has
 * @param familiar whether the patient has been with this therapist before
 */
record Candidate(
        UUID clinicId,
        UUID siteId,
        UUID therapistId,
        double distanceKm,
        long priceMinor,
        String currency,
        int therapists,
        boolean familiar,
        Terms terms) {

    /**
     * What the offering says beyond route, indication and price.
     *
     * @param languages that are spoken; empty where the offering does not say
     * @param nextAvailableOn the first day with a free place; null where it is not known
     */
    record Terms(
            Coverage coverage,
            List<String> languages,
            @Nullable LocalDate nextAvailableOn) {}
}
