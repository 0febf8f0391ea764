package org.kapnet.intake.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.caseload.Caseload;
import org.kapnet.intake.caseload.Caseload.Condition;
import org.kapnet.intake.consent.ConsentLock;
import org.kapnet.intake.episode.HandOver.Opening;
import org.kapnet.intake.listing.Listing;
import org.kapnet.intake.patient.Patients;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.intake.reach.NetworkReach;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.problem.Reason;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Page;

/** Opens and shows episodes. */
@ApplicationScoped
public class Episodes {

    private final EpisodeRepository episodes;
    private final Caseload caseload;
    private final Placement placement;
    private final HandOver handOver;
    private final ConsentLock lock;
    private final SharingConsent sharing;
    private final Patients patients;
    private final NetworkReach reach;
    private final Listing listing;
    private final Audit audit;
    private final Clock clock;

    Episodes(
            EpisodeRepository episodes,
            Caseload caseload,
            Placement placement,
            HandOver handOver,
            ConsentLock lock,
            SharingConsent sharing,
            Patients patients,
            NetworkReach reach,
            Listing listing,
            Audit audit,
            Clock clock) {
        this.episodes = episodes;
        this.caseload = caseload;
        this.placement = placement;
        this.handOver = handOver;
        this.lock = lock;
        this.sharing = sharing;
        this.patients = patients;
        this.reach = reach;
        this.listing = listing;
        this.audit = audit;
        this.clock = clock;
    }

    /** The therapists of the patient's episodes so far, at any clinic; nothing but their ids leaves it. */
    @Transactional
    public Set<UUID> therapistsOf(UUID patientId) {
        return reach.call(() -> episodes.list("patientId", patientId).stream()
                .map(row -> row.therapistId)
                .collect(Collectors.toSet()));
    }

    /**
     * Opens an episode. One is open per patient in the whole network; of two that try at once, one is refused.
     *
     * @throws ProblemException {@code episode-not-allowed} with every reason, {@code episode-already-open},
     *     {@code identity-undecided}, or {@code consent-locked}
     */
    @Transactional
    EpisodeView open(OpenEpisode command) {
        // The record is held before anything else is, so that whoever writes into it and who moves it take turns.
        UUID holder = patients.holdForMove(command.patientId());
        patients.clinicOfDeciding(command.patientId());
        // To accept a match is to agree to it.
        lock.requireOpen(command.patientId());
        Placement.Judgement judgement = placement.judge(command);
        Optional<UUID> clearance = judgement.clearance();
        List<Reason> objections = new ArrayList<>(judgement.objections());
        if (!holder.equals(command.clinicId())) {
            sharing.objection(command.patientId()).ifPresent(objections::add);
        }
        if (clearance.isEmpty() || !objections.isEmpty()) {
            throw ProblemException.of(IntakeProblem.EPISODE_NOT_ALLOWED).reasons(objections);
        }
        UUID id = Ids.next();
        audit.did("open-episode", "episode", id, command.patientId(), null);
        return handOver.open(new Opening(id, judgement.episode(), clearance.get(), holder, null, clock.instant()))
                .orElseThrow(() -> ProblemException.of(IntakeProblem.EPISODE_ALREADY_OPEN));
    }

    @Transactional
    EpisodeEntity show(UUID episodeId) {
        EpisodeEntity row = episodes.findByIdOptional(episodeId).orElseThrow(() -> CommonProblem.notFound("episode"));
        caseload.require(row.patientId, "episode");
        audit.read("episode", row.id, row.patientId);
        return row;
    }

    @Transactional
    Page<EpisodeView> list(@Nullable UUID patientId, int limit, @Nullable String cursor) {
        Condition own = caseload.ofPatient(patientId);
        List<EpisodeEntity> rows = listing.rows(episodes, own.text(), own.parameters(), limit, cursor);
        Page<EpisodeView> page = listing.page(rows, limit, row -> row.id, EpisodeView::of);
        page.items().forEach(shown -> audit.read("episode", shown.id(), shown.patientId()));
        return page;
    }
}
