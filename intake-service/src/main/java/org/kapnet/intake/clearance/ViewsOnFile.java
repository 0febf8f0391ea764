package org.kapnet.intake.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.clearance.ViewOnFile.BeforeFinding;
import org.kapnet.intake.clearance.ViewOnFile.Opposed;
import org.kapnet.intake.clearance.ViewOnFile.OpposedBefore;
import org.kapnet.intake.clearance.ViewOnFile.OwnOnly;
import org.kapnet.intake.clearance.ViewOnFile.Supported;
import org.kapnet.intake.letter.Letters;
import org.kapnet.intake.letter.Letters.Standing;
import org.kapnet.intake.opinion.Opinions;
import org.kapnet.intake.opinion.Opinions.Given;
import org.kapnet.intake.opinion.Opinions.Opposition;
import org.kapnet.intake.patient.PatientRecord;
import org.kapnet.intake.protocol.Protocols;
import org.kapnet.intake.protocol.ScreeningProtocol.Reviewer;
import org.kapnet.intake.screening.Finding;
import org.kapnet.intake.screening.Rejudgement;
import org.kapnet.intake.screening.Screenings;
import org.kapnet.intake.screening.Screenings.UnderReview;

/** Gathers what others have said on a screening: the clinicians' opinions and the specialists' letters. */
@ApplicationScoped
class ViewsOnFile {

    private final Opinions opinions;
    private final Letters letters;
    private final Screenings screenings;
    private final Rejudgement rejudgement;
    private final Protocols protocols;

    ViewsOnFile(
            Opinions opinions, Letters letters, Screenings screenings, Rejudgement rejudgement, Protocols protocols) {
        this.opinions = opinions;
        this.letters = letters;
        this.screenings = screenings;
        this.rejudgement = rejudgement;
        this.protocols = protocols;
    }

    /**
     * What is on file for each reviewer role; a role on which nobody spoke is absent.
     *
     * @param decider the account that decides, whose own opinion does not count
     */
    SortedMap<String, ViewOnFile> of(UnderReview screening, PatientRecord patient, Instant now, String decider) {
        SortedMap<String, LocalDate> events = rejudgement.datedEvents(screening.screeningId());
        SortedMap<String, ViewOnFile> views = new TreeMap<>();
        letters.standing(patient.id(), patient.dayOf(now))
                .forEach((role, letter) -> views.put(role, view(letter, patient, events.get(role), decider)));
        List<Given> given = opinions.of(screening.screeningId());
        given.forEach(opinion -> views.merge(opinion.role(), view(opinion, decider), ViewPolicy::stronger));
        opposedBefore(screening, now).forEach(role -> views.merge(role, new OpposedBefore(), ViewPolicy::stronger));
        return views;
    }

    private ViewOnFile view(Standing letter, PatientRecord patient, @Nullable LocalDate event, String decider) {
        if (!letter.supports()) {
            return new Opposed();
        }
        if (letter.recordedBy().equals(decider) && (accountsSpeakAs(letter.role()) || !letter.issuerNamed())) {
            return new OwnOnly();
        }
        if (event != null && letter.issuedOn().isBefore(event)) {
            return new BeforeFinding();
        }
        return new Supported(
                letter.validUntil().plusDays(1).atStartOfDay(patient.zone()).toInstant());
    }

    /** Where no account can speak in a role, a letter is the only way, and whoever has it files it. */
    private boolean accountsSpeakAs(String role) {
        return protocols.reviewer(role).map(Reviewer::accounts).orElse(List.of()).stream()
                .findAny()
                .isPresent();
    }

    private static ViewOnFile view(Given opinion, String decider) {
        if (!opinion.supports()) {
            return new Opposed();
        }
        return opinion.givenBy().equals(decider) ? new OwnOnly() : new Supported(null);
    }

    /** An opinion counts on for what it was about, as long as a letter of the same day would. */
    private Set<String> opposedBefore(UnderReview screening, Instant now) {
        Instant since = now.minus(Duration.ofDays(protocols.letterTerms().validDays()));
        Set<String> found = ruleIds(screening);
        return opinions.oppositionsBefore(screening.screeningId(), screening.patientId(), since).stream()
                .filter(earlier -> ruleIds(screenings.underReview(earlier.screeningId())).stream()
                        .anyMatch(found::contains))
                .map(Opposition::role)
                .collect(Collectors.toSet());
    }

    private static Set<String> ruleIds(UnderReview screening) {
        return screening.verdict().findings().stream().map(Finding::ruleId).collect(Collectors.toSet());
    }
}
