package org.kapnet.intake.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.clinic.Accessibility;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.Route;
import org.kapnet.platform.problem.FieldError;

/**
 * What somebody looks for. Everything that is given has to be met.
 *
 * @param latitude degrees of the place to search around, together with the longitude
 * @param radiusKm how far around it
 * @param alsoFor further indications, all of which a site has to treat
 * @param insurer leaves out sites where it is known not to pay
 * @param maxPriceMinor of a session, in minor units of the currency
 * @param maxCourseTotalMinor of a whole course, in minor units of the currency; sites without an estimate are left out
 * @param telehealthState where the patient is during telehealth
 * @param accessibility all of these
 * @param availableBy leaves out sites that are known to have a free place only later; where it is not known, or was in the
 *     past, a patient can ask
 */
record DirectorySearch(
        @Nullable Double latitude,
        @Nullable Double longitude,
        double radiusKm,
        @Nullable String city,
        @Nullable String state,
        @Nullable Indication indication,
        List<Indication> alsoFor,
        @Nullable Route route,
        @Nullable String insurer,
        @Nullable String plan,
        @Nullable Long maxPriceMinor,
        @Nullable Long maxCourseTotalMinor,
        String currency,
        @Nullable String language,
        @Nullable String telehealthState,
        List<Accessibility> accessibility,
        @Nullable LocalDate availableBy) {

    DirectorySearch {
        alsoFor = List.copyOf(alsoFor);
        accessibility = List.copyOf(accessibility);
    }

    boolean hasPosition() {
        return latitude != null && longitude != null;
    }

    /** Tells whether a cursor was issued for this search. */
    String fingerprint() {
        return Integer.toHexString(toString().hashCode());
    }

    /** What is wrong with the combination. A search without any place would have to look at every site. */
    List<FieldError> faults() {
        List<FieldError> faults = new ArrayList<>();
        if ((latitude == null) != (longitude == null)) {
            faults.add(new FieldError(
                    latitude == null ? "query/latitude" : "query/longitude",
                    "must be given with the other of the two"));
        } else if (Stream.of(latitude, city, state, telehealthState).allMatch(Objects::isNull)) {
            faults.add(new FieldError(
                    "query/latitude", "must be given with longitude, or else city, state or telehealthState"));
        }
        if (plan != null && insurer == null) {
            faults.add(new FieldError("query/insurer", "must be given with plan"));
        }
        return faults;
    }
}
