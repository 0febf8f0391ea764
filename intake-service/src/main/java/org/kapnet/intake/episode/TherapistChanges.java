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
import org.kapnet.intake.episode.EpisodeFacts.EpisodeTherapistChanged;
import org.kapnet.intake.patient.Oneself;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.intake.vocabulary.WireNames;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.problem.Reason;
import org.kapnet.platform.web.Preconditions;

/** Gives an open episode another therapist of the same clinic. */
@ApplicationScoped
class TherapistChanges {

    private final EpisodeRepository episodes;
    private final Caseload caseload;
    private final Placement placement;
    private final ConsentLock lock;
    private final Oneself oneself;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    TherapistChanges(
            EpisodeRepository episodes,
            Caseload caseload,
            Placement placement,
            ConsentLock lock,
            Oneself oneself,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.episodes = episodes;
        this.caseload = caseload;
        this.placement = placement;
        this.lock = lock;
        this.oneself = oneself;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Changes the therapist from now on. A clinic may do so at any time, because a therapist may have to be replaced
     * in the middle of a session; a patient's wish waits like whatever they agree to.
     *
     * @throws ProblemException {@code therapist-not-changeable} with every reason, {@code episode-not-open}, or
     *     {@code consent-locked}
     */
    @Transactional
    EpisodeEntity change(UUID episodeId, ChangeTherapist command, @Nullable String ifMatch) {
        EpisodeEntity row = episodes.findByIdOptional(episodeId).orElseThrow(() -> CommonProblem.notFound("episode"));
        caseload.require(row.patientId, "episode");
        Preconditions.requireMatch(ifMatch, row.version);
        EpisodeEndings.open(row);
        if (oneself.is(row.patientId)) {
            lock.requireOpen(row.patientId);
        }
        List<Reason> objections = new ArrayList<>(placement.therapist(row.withTherapist(command.therapistId())));
        if (row.therapistId.equals(command.therapistId())) {
            objections.add(new Reason("same-therapist", "This therapist has the patient already.", null));
        }
        if (!objections.isEmpty()) {
            throw ProblemException.of(IntakeProblem.THERAPIST_NOT_CHANGEABLE).reasons(objections);
        }
        UUID before = row.therapistId;
        Instant now = clock.instant();
        row.therapistId = command.therapistId();
        episodes.flush();
        outbox.append(OutgoingEvent.aboutPatient(
                "episode-therapist-changed",
                row.id,
                row.patientId,
                row.clinicId,
                new EpisodeTherapistChanged(
                        row.id, row.patientId, row.clinicId, row.therapistId, before, command.reason(), now)));
        audit.did("change-therapist", "episode", row.id, row.patientId, WireNames.of(command.reason()));
        return row;
    }
}
