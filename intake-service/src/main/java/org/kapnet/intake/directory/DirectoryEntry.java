package org.kapnet.intake.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.clinic.Address;
import org.kapnet.intake.clinic.Course;
import org.kapnet.intake.clinic.Insurers;
import org.kapnet.intake.clinic.Money;

/** A site as the directory shows it, with what a search made of it. */
record DirectoryEntry(
        UUID siteId,
        UUID clinicId,
        String clinicName,
        String siteName,
        Address address,
        double latitude,
        double longitude,
        String zone,
        List<String> routes,
        List<String> indications,
        Money pricePerSession,
        @Nullable Course course,
        @Nullable Money courseTotal,
        Insurers insurers,
        List<String> telehealthStates,
        List<String> languages,
        List<String> accessibility,
        List<String> supportOffered,
        @Nullable LocalDate nextAvailableOn,
        Ranking ranking) {

    /**
     * Where it stands among the results. Points are thousandths.
     *
     * @param kilometres from the place searched; null without one
     * @param coverage what the clinic says about the insurer asked for; null when none was
     * @param lowestMinor the lowest price per session among the results, in the same currency
     */
    record Ranking(
            long score,
            @Nullable Double kilometres,
            @Nullable String coverage,
            long lowestMinor,
            long distancePoints,
            long pricePoints,
            long coveragePoints,
            long availabilityPoints,
            long coursePoints) {}
}
