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
 * @param therapists how many therapists may be assigned at this site for what is asked
 * @param familiar whether the patient has been with this therapist before
 */
record Candidate(
        UUID clinicId,
        UUID siteId,
        Person therapist,
        double distanceKm,
        long priceMinor,
        String currency,
        int therapists,
        boolean familiar,
        Terms terms) {

    UUID therapistId() {
        return therapist.id();
    }

    /**
     * The therapist.
     *
     * @param trainingHours of the longest training in force; null where none is on file
     * @param unverified the names of what the therapist needs there that nobody has looked up
     */
    record Person(UUID id, String displayName, @Nullable Integer trainingHours, List<String> unverified) {}

    /**
     * What the offering says beyond route, indication and price.
     *
     * @param languages that are spoken; empty where the offering does not say
     * @param nextAvailableOn the first day with a free place; null where it is not known
     * @param courseTotalMinor of a whole course, in minor units; null where the offering does not say
     * @param telehealthStates those named by the site in which this therapist may meet patients
     */
    record Terms(
            Coverage coverage,
            List<String> languages,
            @Nullable LocalDate nextAvailableOn,
            @Nullable Long courseTotalMinor,
            List<String> supportOffered,
            List<String> telehealthStates) {}
}
