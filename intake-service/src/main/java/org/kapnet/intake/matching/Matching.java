package org.kapnet.intake.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.clinic.Coverage;
import org.kapnet.intake.clinic.Directory;
import org.kapnet.intake.clinic.Directory.OfferedSite;
import org.kapnet.intake.data.ClinicalData;
import org.kapnet.intake.episode.Episodes;
import org.kapnet.intake.matching.Candidate.Person;
import org.kapnet.intake.matching.Candidate.Terms;
import org.kapnet.intake.matching.FindMatches.Place;
import org.kapnet.intake.patient.PatientRecord;
import org.kapnet.intake.patient.Patients;
import org.kapnet.intake.practitioner.Therapists;
import org.kapnet.intake.practitioner.Therapists.AssignableTherapist;
import org.kapnet.intake.practitioner.Therapists.ClinicState;
import org.kapnet.intake.vocabulary.Indications;
import org.kapnet.platform.audit.Audit;

/**
 * Finds sites that offer the treatment and have a therapist who may be assigned there today, and ranks them. Where a
 * therapist may sit with patients is judged by the state of each site, where they may meet them by telehealth by the states
 * of their licences.
 */
@ApplicationScoped
class Matching {

    private final MatchingWeights weights = ClinicalData.read("matching/weights.v2.json", MatchingWeights.class);
    private final Patients patients;
    private final Directory directory;
    private final Therapists therapists;
    private final Episodes episodes;
    private final Audit audit;
    private final Clock clock;

    Matching(
            Patients patients,
            Directory directory,
            Therapists therapists,
            Episodes episodes,
            Audit audit,
            Clock clock) {
        this.patients = patients;
        this.directory = directory;
        this.therapists = therapists;
        this.episodes = episodes;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    MatchesView find(UUID patientId, FindMatches command) {
        PatientRecord patient = patients.require(patientId);
        Indications wanted = command.indications();
        audit.read("matches", patientId, patientId);
        List<OfferedSite> sites = directory.offeredSites().stream()
                .filter(site -> site.offers(wanted, command.route()))
                .filter(site -> command.needsTelehealthState() == null
                        || site.telehealthStates().contains(command.needsTelehealthState()))
                .toList();
        Map<ClinicState, List<AssignableTherapist>> assignable =
                therapists.assignableIn(sites.stream().map(Matching::place).collect(Collectors.toSet()));
        Set<UUID> familiar = episodes.therapistsOf(patientId);
        List<Candidate> candidates = sites.stream()
                .flatMap(site -> candidates(
                        patient,
                        command,
                        site,
                        suited(assignable.getOrDefault(place(site), List.of()), command.needsTelehealthState()),
                        familiar))
                .toList();
        String language = command.language();
        Wishes wishes = new Wishes(
                command.work() == null ? "home" : "home or work",
                command.insurer() != null,
                language == null ? patients.languageOf(patientId) : language,
                patient.dayOf(clock.instant()),
                wanted.alsoFor().isEmpty() ? List.of() : wanted.words());
        return MatchesView.of(RankingPolicy.rank(candidates, wishes, weights));
    }

    private static ClinicState place(OfferedSite site) {
        return new ClinicState(site.clinicId(), site.state());
    }

    private static List<AssignableTherapist> suited(
            List<AssignableTherapist> therapists, @Nullable String telehealthState) {
        return telehealthState == null
                ? therapists
                : therapists.stream()
                        .filter(therapist -> therapist.licensedStates().contains(telehealthState))
                        .toList();
    }

    private static Stream<Candidate> candidates(
            PatientRecord patient,
            FindMatches command,
            OfferedSite site,
            List<AssignableTherapist> therapists,
            Set<UUID> familiar) {
        Place work = command.work();
        double fromHome =
                Distance.kilometres(patient.homeLatitude(), patient.homeLongitude(), site.latitude(), site.longitude());
        double kilometres = work == null
                ? fromHome
                : Math.min(
                        fromHome,
                        Distance.kilometres(work.latitude(), work.longitude(), site.latitude(), site.longitude()));
        return therapists.stream()
                .map(therapist -> new Candidate(
                        site.clinicId(),
                        site.siteId(),
                        person(therapist),
                        kilometres,
                        site.priceMinor(),
                        site.currency(),
                        therapists.size(),
                        familiar.contains(therapist.therapistId()),
                        terms(site, therapist, command)));
    }

    private static Person person(AssignableTherapist therapist) {
        return new Person(
                therapist.therapistId(), therapist.displayName(), therapist.trainingHours(), therapist.unverified());
    }

    private static Terms terms(OfferedSite site, AssignableTherapist therapist, FindMatches command) {
        return new Terms(
                coverage(site, command),
                site.languages(),
                site.nextAvailableOn(),
                site.courseTotalMinor(),
                site.supportOffered(),
                site.telehealthStates().stream()
                        .filter(therapist.licensedStates()::contains)
                        .toList());
    }

    private static Coverage coverage(OfferedSite site, FindMatches command) {
        String insurer = command.insurer();
        return insurer == null ? Coverage.UNKNOWN : site.insurers().of(insurer, command.plan());
    }
}
