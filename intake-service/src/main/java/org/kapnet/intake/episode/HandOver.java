package org.kapnet.intake.episode;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.episode.EpisodeFacts.EpisodeOpened;
import org.kapnet.intake.patient.PossibleTwins;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.intake.reach.NetworkReach;
import org.kapnet.intake.referral.ReferralDecisions;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.ProblemException;

/**
 * Opens an episode at a clinic and hands the patient's record to it. A clinic that loses the record keeps a copy of what
 * it had, and sees nothing that is written from then on.
 */
@ApplicationScoped
class HandOver {

    private final EpisodeRepository episodes;
    private final PossibleTwins twins;
    private final KeptRecords keptRecords;
    private final TenantMove tenantMove;
    private final ReferralDecisions referrals;
    private final NetworkReach reach;
    private final Outbox outbox;

    HandOver(
            EpisodeRepository episodes,
            PossibleTwins twins,
            KeptRecords keptRecords,
            TenantMove tenantMove,
            ReferralDecisions referrals,
            NetworkReach reach,
            Outbox outbox) {
        this.episodes = episodes;
        this.twins = twins;
        this.keptRecords = keptRecords;
        this.tenantMove = tenantMove;
        this.referrals = referrals;
        this.reach = reach;
        this.outbox = outbox;
    }

    /**
     * What is to be opened.
     *
     * @param command with all that the clearance is for
     * @param fromClinicId who has the record now
     * @param predecessorId the episode that it follows, of another clinic
     */
    record Opening(
            UUID episodeId,
            OpenEpisode command,
            UUID clearanceId,
            UUID fromClinicId,
            @Nullable UUID predecessorId,
            Instant at) {}

    /**
     * Opens it in the caller's transaction; empty when the patient has an open episode anywhere.
     *
     * @throws ProblemException {@code identity-undecided} while somebody who may be the same person is treated: two
     *     courses at once would bring doses too close together
     */
    Optional<EpisodeView> open(Opening opening) {
        return reach.call(() -> {
            if (episodes.anyOpen(twins.of(opening.command().patientId()))) {
                throw ProblemException.of(IntakeProblem.IDENTITY_UNDECIDED);
            }
            if (!episodes.open(opening)) {
                return Optional.empty();
            }
            OpenEpisode command = opening.command();
            referrals.treatmentBegins(command.patientId(), opening.at());
            if (!opening.fromClinicId().equals(command.clinicId())) {
                keptRecords.keep(command.patientId(), opening.fromClinicId(), opening.at());
                tenantMove.move(command.patientId(), command.clinicId());
            }
            outbox.append(OutgoingEvent.aboutPatient(
                    "episode-opened",
                    opening.episodeId(),
                    command.patientId(),
                    command.clinicId(),
                    new EpisodeOpened(
                            opening.episodeId(),
                            command.patientId(),
                            command.clinicId(),
                            command.siteId(),
                            command.therapistId(),
                            command.indications().main(),
                            command.indications().alsoFor(),
                            command.route(),
                            opening.at())));
            return Optional.of(EpisodeView.of(Objects.requireNonNull(episodes.findById(opening.episodeId()))));
        });
    }
}
