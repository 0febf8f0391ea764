package org.kapnet.intake.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.caseload.Caseload;
import org.kapnet.intake.consent.ConsentLock;
import org.kapnet.intake.episode.Episode.Open;
import org.kapnet.intake.episode.Episode.Transferred;
import org.kapnet.intake.episode.EpisodeFacts.EpisodeTransferred;
import org.kapnet.intake.episode.HandOver.Opening;
import org.kapnet.intake.patient.Patients;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.problem.Reason;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Preconditions;

/**
 * Hands a patient over to another clinic, never on the day of a session: who gave the dose watches over its end. The
 * patient's own request is the consent; a clinic that asks needs the signed consent to share data.
 */
@ApplicationScoped
class Transfers {

    private final EpisodeRepository episodes;
    private final Caseload caseload;
    private final Placement placement;
    private final HandOver handOver;
    private final SharingConsent sharing;
    private final Patients patients;
    private final ConsentLock lock;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Transfers(
            EpisodeRepository episodes,
            Caseload caseload,
            Placement placement,
            HandOver handOver,
            SharingConsent sharing,
            Patients patients,
            ConsentLock lock,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.episodes = episodes;
        this.caseload = caseload;
        this.placement = placement;
        this.handOver = handOver;
        this.sharing = sharing;
        this.patients = patients;
        this.lock = lock;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Ends the episode and opens the one that follows it. Of two transfers at once one is refused as stale.
     *
     * @throws ProblemException {@code transfer-not-allowed} with every reason, {@code consent-locked} or
     *     {@code episode-not-open}
     */
    @Transactional
    EpisodeView transfer(UUID episodeId, TransferEpisode command, @Nullable String ifMatch) {
        EpisodeEntity row = episodes.findByIdOptional(episodeId).orElseThrow(() -> CommonProblem.notFound("episode"));
        caseload.require(row.patientId, "episode");
        Preconditions.requireMatch(ifMatch, row.version);
        EpisodeEndings.open(row);
        // Of two at once the second looks again at what the first has left.
        patients.holdForMove(row.patientId);
        episodes.getEntityManager().refresh(row);
        Preconditions.requireMatch(ifMatch, row.version);
        Open open = EpisodeEndings.open(row);
        lock.requireNoSession(row.patientId);
        OpenEpisode next = row.asIn(command.clinicId(), command.siteId(), command.therapistId());
        Placement.Judgement judgement = placement.judge(next);
        List<Reason> objections = new ArrayList<>(judgement.objections());
        if (row.clinicId.equals(command.clinicId())) {
            objections.add(new Reason("same-clinic", "The patient is treated by this clinic already.", null));
        }
        sharing.objection(row.patientId).ifPresent(objections::add);
        if (judgement.clearance().isEmpty() || !objections.isEmpty()) {
            throw ProblemException.of(IntakeProblem.TRANSFER_NOT_ALLOWED).reasons(objections);
        }
        Instant now = clock.instant();
        Transferred transferred = open.transfer(Ids.next(), now);
        row.become(transferred);
        episodes.flush();
        tell(row, command.clinicId(), transferred);
        Opening opening = new Opening(
                transferred.successorId(),
                judgement.episode(),
                judgement.clearance().get(),
                row.clinicId,
                row.id,
                now);
        return handOver.open(opening).orElseThrow(() -> ProblemException.of(IntakeProblem.EPISODE_ALREADY_OPEN));
    }

    private void tell(EpisodeEntity row, UUID toClinicId, Transferred transferred) {
        outbox.append(OutgoingEvent.aboutPatient(
                "episode-transferred",
                row.id,
                row.patientId,
                row.clinicId,
                new EpisodeTransferred(
                        row.id, row.patientId, row.clinicId, toClinicId, transferred.successorId(), transferred.at())));
        audit.did("transfer-episode", "episode", row.id, row.patientId, null);
    }
}
