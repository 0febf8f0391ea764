package org.kapnet.intake.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.clearance.ViewOnFile.Opposed;
import org.kapnet.intake.clearance.ViewOnFile.OwnOnly;
import org.kapnet.intake.clearance.ViewOnFile.Supported;
import org.kapnet.intake.letter.Letters;
import org.kapnet.intake.letter.Letters.Standing;
import org.kapnet.intake.opinion.Opinions;
import org.kapnet.intake.opinion.Opinions.Given;
import org.kapnet.intake.patient.PatientRecord;

/** Gathers what others have said on a screening: the clinicians' opinions and the specialists' letters. */
@ApplicationScoped
class ViewsOnFile {

    private final Opinions opinions;
    private final Letters letters;

    ViewsOnFile(Opinions opinions, Letters letters) {
        this.opinions = opinions;
        this.letters = letters;
    }

    /**
     * What is on file for each reviewer role; a role on which nobody spoke is absent.
     *
     * @param decider the account that decides, whose own opinion does not count
     */
    SortedMap<String, ViewOnFile> of(UUID screeningId, PatientRecord patient, LocalDate today, String decider) {
        SortedMap<String, ViewOnFile> views = new TreeMap<>();
        Map<String, Standing> byRole = letters.standing(patient.id(), today);
        byRole.forEach((role, letter) -> views.put(
                role,
                letter.supports()
                        ? new Supported(letter.validUntil()
                                .plusDays(1)
                                .atStartOfDay(patient.zone())
                                .toInstant())
                        : new Opposed()));
        List<Given> given = opinions.of(screeningId);
        given.forEach(opinion -> views.merge(opinion.role(), view(opinion, decider), ViewsOnFile::stronger));
        return views;
    }

    private static ViewOnFile view(Given opinion, String decider) {
        if (!opinion.supports()) {
            return new Opposed();
        }
        return opinion.givenBy().equals(decider) ? new OwnOnly() : new Supported(null);
    }

    /** Who is against it counts most; a support without an end counts more than one with. */
    private static ViewOnFile stronger(ViewOnFile first, ViewOnFile second) {
        if (first instanceof Opposed || second instanceof OwnOnly) {
            return first;
        }
        if (second instanceof Opposed || first instanceof OwnOnly) {
            return second;
        }
        return until(first) == null ? first : second;
    }

    private static @Nullable Object until(ViewOnFile view) {
        return view instanceof Supported supported ? supported.until() : null;
    }
}
