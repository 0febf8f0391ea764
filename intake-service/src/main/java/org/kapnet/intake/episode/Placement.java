package org.kapnet.intake.episode;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapnet.intake.clearance.Clearances;
import org.kapnet.intake.clearance.Clearances.Allowance;
import org.kapnet.intake.clearance.ClinicRules;
import org.kapnet.intake.clinic.Directory;
import org.kapnet.intake.clinic.Directory.OfferedSite;
import org.kapnet.intake.practitioner.Therapists;
import org.kapnet.intake.practitioner.Therapists.Standing;
import org.kapnet.intake.vocabulary.Indications;
import org.kapnet.intake.vocabulary.WireNames;
import org.kapnet.platform.problem.Reason;

/** Finds everything that stands against treating a patient at a site with a therapist. */
@ApplicationScoped
class Placement {

    private final Clearances clearances;
    private final ClinicRules clinicRules;
    private final Directory directory;
    private final Therapists therapists;

    Placement(Clearances clearances, ClinicRules clinicRules, Directory directory, Therapists therapists) {
        this.clearances = clearances;
        this.clinicRules = clinicRules;
        this.directory = directory;
        this.therapists = therapists;
    }

    /**
     * The answer.
     *
     * @param episode what was asked for, with all that the clearance is for
     * @param clearance what allows the treatment; empty only together with an objection
     */
    record Judgement(OpenEpisode episode, Optional<UUID> clearance, List<Reason> objections) {}

    /** Judges a placement. Nobody is placed where only a part is treated of what the clearance is for. */
    Judgement judge(OpenEpisode command) {
        Optional<Allowance> allowance =
                clearances.standing(command.patientId(), command.indications(), command.route());
        OpenEpisode episode = allowance
                .map(allowed -> command.coveredBy(allowed.indications()))
                .orElse(command);
        Optional<UUID> clearance = allowance.map(Allowance::clearanceId);
        List<Reason> objections = new ArrayList<>();
        if (clearance.isEmpty()) {
            objections.add(new Reason("clearance-missing", uncovered(command), null));
        } else {
            objections.addAll(clinicRules.objections(clearance.get(), command.clinicId()));
        }
        Optional<OfferedSite> site = siteOf(command);
        if (site.isEmpty()) {
            objections.add(new Reason("site-unknown", "The clinic has no such site with an offering.", null));
        } else {
            objections.addAll(untreated(episode, site.get()));
        }
        objections.addAll(therapist(command, site));
        return new Judgement(episode, clearance, objections);
    }

    private static String uncovered(OpenEpisode command) {
        Indications wanted = command.indications();
        return wanted.alsoFor().isEmpty()
                ? "No clearance stands for this indication and route."
                : "No clearance stands for this route and all of: " + String.join(", ", wanted.words()) + ".";
    }

    private static List<Reason> untreated(OpenEpisode episode, OfferedSite site) {
        List<Reason> objections = new ArrayList<>();
        if (!site.offers(new Indications(episode.indication(), List.of()), episode.route())) {
            objections.add(new Reason(
                    "site-without-offering", "The site does not offer this indication by this route.", null));
        }
        episode.indications().alsoFor().stream()
                .filter(further -> !site.treats(further))
                .forEach(further -> objections.add(new Reason(
                        "site-without-offering",
                        "The site does not treat " + WireNames.of(further) + ", which the patient is treated for too.",
                        null)));
        return objections;
    }

    /** What stands against the therapist. */
    List<Reason> therapist(OpenEpisode command) {
        return therapist(command, siteOf(command));
    }

    private List<Reason> therapist(OpenEpisode command, Optional<OfferedSite> site) {
        // A licence counts in the state where the patient sits with the therapist; without a site, where the clinic is.
        Optional<Standing> therapist = site.map(where -> therapists.standing(command.therapistId(), where.state()))
                .orElseGet(() -> therapists.standing(command.therapistId()));
        if (therapist.isEmpty()
                || !therapist.get().therapist()
                || !therapist.get().clinicId().equals(command.clinicId())) {
            return List.of(new Reason("therapist-unknown", "The clinic has no such therapist.", null));
        }
        return therapist.get().objections();
    }

    private Optional<OfferedSite> siteOf(OpenEpisode command) {
        return directory.offeredSite(command.siteId()).filter(site -> site.clinicId()
                .equals(command.clinicId()));
    }
}
