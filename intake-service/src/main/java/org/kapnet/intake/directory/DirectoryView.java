package org.kapnet.intake.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.clinic.Address;
import org.kapnet.intake.clinic.Course;
import org.kapnet.intake.clinic.Insurer;
import org.kapnet.intake.clinic.Money;

/**
 * A site that fits a search.
 *
 * @param distanceKm from the place searched, along the ground; absent without a position
 * @param courseTotalEstimate what a whole course is likely to cost; absent where the clinic has not said
 * @param coverage what the clinic says about the insurer asked for: covered or unknown; absent when none was
 * @param trainedStaff how many people of the clinic have a training in the therapy that is in force today
 * @param nextAvailableOn when a new patient could begin; absent where it is not known or was in the past
 * @param score the sum of the points of the reasons; more comes first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DirectoryView(
        UUID siteId,
        UUID clinicId,
        String clinicName,
        String siteName,
        Address address,
        double latitude,
        double longitude,
        String zone,
        @Nullable Double distanceKm,
        List<String> routes,
        List<String> indications,
        Money pricePerSession,
        @Nullable Course course,
        @Nullable Money courseTotalEstimate,
        List<Insurer> insurers,
        @Nullable String coverage,
        List<String> telehealthStates,
        List<String> languages,
        List<String> accessibility,
        List<String> supportOffered,
        long trainedStaff,
        @Nullable LocalDate nextAvailableOn,
        double score,
        List<RankingReason> reasons) {

    static DirectoryView of(DirectoryEntry entry, LocalDate today, long trainedStaff) {
        Double kilometres = entry.ranking().kilometres();
        LocalDate next = entry.nextAvailableOn();
        return new DirectoryView(
                entry.siteId(),
                entry.clinicId(),
                entry.clinicName(),
                entry.siteName(),
                entry.address(),
                entry.latitude(),
                entry.longitude(),
                entry.zone(),
                kilometres == null ? null : (Double) (Math.round(kilometres * 10) / 10.0),
                entry.routes(),
                entry.indications(),
                entry.pricePerSession(),
                entry.course(),
                entry.courseTotal(),
                entry.insurers().entries(),
                entry.ranking().coverage(),
                entry.telehealthStates(),
                entry.languages(),
                entry.accessibility(),
                entry.supportOffered(),
                trainedStaff,
                next == null || next.isBefore(today) ? null : next,
                entry.ranking().score() / 1000.0,
                RankingReason.of(entry));
    }
}
