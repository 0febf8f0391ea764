package org.kapnet.intake.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.clearance.Clearances;
import org.kapnet.intake.clinic.Directory;
import org.kapnet.intake.clinic.Directory.OfferedSite;
import org.kapnet.intake.listing.Listing;
import org.kapnet.intake.patient.Patients;
import org.kapnet.intake.practitioner.Therapists;
import org.kapnet.intake.practitioner.Therapists.Standing;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.intake.reach.NetworkReach;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.problem.Reason;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Page;

/** Opens episodes and hands the patient's record to the treating clinic. */
@ApplicationScoped
public class Episodes {

    private final EpisodeRepository episodes;
    private final TenantMove tenantMove;
    private final Patients patients;
    private final Clearances clearances;
    private final Directory directory;
    private final Therapists therapists;
    private final NetworkReach reach;
    private final Listing listing;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // Opening an episode is where all features of the service meet.
    Episodes(
            EpisodeRepository episodes,
            TenantMove tenantMove,
            Patients patients,
            Clearances clearances,
            Directory directory,
            Therapists therapists,
            NetworkReach reach,
            Listing listing,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.episodes = episodes;
        this.tenantMove = tenantMove;
        this.patients = patients;
        this.clearances = clearances;
        this.directory = directory;
        this.therapists = therapists;
        this.reach = reach;
        this.listing = listing;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** The therapists of the patient's episodes so far. */
    @Transactional
    public Set<UUID> therapistsOf(UUID patientId) {
        return episodes.list("patientId", patientId).stream()
                .map(row -> row.therapistId)
                .collect(Collectors.toSet());
    }

    /**
     * Opens an episode. One is open per patient in the whole network; of two that try at once, one is refused.
     *
     * @throws ProblemException {@code episode-not-allowed} with every reason, or {@code episode-already-open}
     */
    @Transactional
    EpisodeView open(OpenEpisode command) {
        patients.clinicOf(command.patientId());
        Optional<UUID> clearance = clearances.standing(command.patientId(), command.indication(), command.route());
        List<Reason> objections = objections(command, clearance);
        if (clearance.isEmpty() || !objections.isEmpty()) {
            throw ProblemException.of(IntakeProblem.EPISODE_NOT_ALLOWED).reasons(objections);
        }
        Instant now = clock.instant();
        UUID id = Ids.next();
        audit.did("open-episode", "episode", id, command.patientId(), null);
        return reach.call(() -> {
            if (!episodes.open(id, command, clearance.get(), now)) {
                throw ProblemException.of(IntakeProblem.EPISODE_ALREADY_OPEN);
            }
            tenantMove.move(command.patientId(), command.clinicId());
            outbox.append(OutgoingEvent.aboutPatient(
                    "episode-opened",
                    id,
                    command.patientId(),
                    command.clinicId(),
                    new EpisodeOpened(
                            id,
                            command.patientId(),
                            command.clinicId(),
                            command.siteId(),
                            command.therapistId(),
                            command.indication(),
                            command.route(),
                            now)));
            return EpisodeView.of(Objects.requireNonNull(episodes.findById(id)));
        });
    }

    @Transactional
    EpisodeEntity show(UUID episodeId) {
        EpisodeEntity row = episodes.findByIdOptional(episodeId).orElseThrow(() -> CommonProblem.notFound("episode"));
        audit.read("episode", row.id, row.patientId);
        return row;
    }

    @Transactional
    Page<EpisodeView> list(@Nullable UUID patientId, int limit, @Nullable String cursor) {
        List<EpisodeEntity> rows = patientId == null
                ? listing.rows(episodes, "1 = 1", Map.of(), limit, cursor)
                : listing.rows(episodes, "patientId = :patient", Map.of("patient", patientId), limit, cursor);
        Page<EpisodeView> page = listing.page(rows, limit, row -> row.id, EpisodeView::of);
        page.items().forEach(shown -> audit.read("episode", shown.id(), shown.patientId()));
        return page;
    }

    private List<Reason> objections(OpenEpisode command, Optional<UUID> clearance) {
        List<Reason> objections = new ArrayList<>();
        if (clearance.isEmpty()) {
            objections.add(new Reason("clearance-missing", "No clearance stands for this indication and route.", null));
        }
        Optional<OfferedSite> site = directory.offeredSite(command.siteId());
        if (site.isEmpty() || !site.get().clinicId().equals(command.clinicId())) {
            objections.add(new Reason("site-unknown", "The clinic has no such site with an offering.", null));
        } else if (!site.get().offers(command.indication(), command.route())) {
            objections.add(new Reason(
                    "site-without-offering", "The site does not offer this indication by this route.", null));
        }
        Optional<Standing> therapist = therapists.standing(command.therapistId());
        if (therapist.isEmpty()
                || !therapist.get().therapist()
                || !therapist.get().clinicId().equals(command.clinicId())) {
            objections.add(new Reason("therapist-unknown", "The clinic has no such therapist.", null));
        } else {
            objections.addAll(therapist.get().objections());
        }
        return objections;
    }
}
