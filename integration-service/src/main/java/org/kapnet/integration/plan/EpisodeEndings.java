package org.kapnet.integration.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.kapnet.integration.appointment.AppointmentDetails;
import org.kapnet.integration.appointment.AppointmentKind;
import org.kapnet.integration.appointment.Appointments;
import org.kapnet.integration.appointment.CancellationReason;
import org.kapnet.integration.directory.Directory;

/**
 * What the end of an episode does to therapy that is still ahead. Hours that have begun are left to the clinic where
 * they take place. What was booked after the end belongs to something new and stays, so that an end that becomes known
 * late does no harm. Needs the network's scope.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EpisodeEndings {

    private final NeedRepository needs;
    private final DosingSessionRepository sessions;
    private final Appointments appointments;
    private final Plans plans;
    private final Directory directory;

    EpisodeEndings(
            NeedRepository needs,
            DosingSessionRepository sessions,
            Appointments appointments,
            Plans plans,
            Directory directory) {
        this.needs = needs;
        this.sessions = sessions;
        this.appointments = appointments;
        this.plans = plans;
        this.directory = directory;
    }

    /** Another clinic continues: hours at the old one are called off, and their needs wait for the new therapist. */
    public void transferred(UUID patientId, UUID oldClinicId, Instant at) {
        boolean cameBack = directory
                .currentEpisode(patientId)
                .filter(episode -> episode.clinicId().equals(oldClinicId))
                .isPresent();
        for (Appointments.Ahead hour : appointments.aheadOf(patientId)) {
            boolean ofTheOldEpisode = !cameBack || !hour.bookedAt().isAfter(at);
            if (hour.details().clinicId().equals(oldClinicId) && ofTheOldEpisode) {
                appointments.callOff(hour.details().id(), CancellationReason.EPISODE_ENDED);
            }
        }
        plans.tryAgainForPatient(patientId);
    }

    /** Nobody continues: what a dose that was given calls for is still held, by the same therapist; the rest is not. */
    public void closed(UUID episodeId, UUID patientId, UUID clinicId, Instant at) {
        for (NeedEntity need : needs.lockedPendingOf(patientId)) {
            if (need.kind() == AppointmentKind.PREPARATION && isOf(episodeId, need.sessionId)) {
                drop(need);
            }
        }
        for (Appointments.Ahead hour : appointments.aheadOf(patientId)) {
            AppointmentDetails details = hour.details();
            boolean ofTheClinic =
                    details.clinicId().equals(clinicId) && !hour.bookedAt().isAfter(at);
            if (ofTheClinic && !isOwed(details)) {
                appointments.callOff(details.id(), CancellationReason.EPISODE_ENDED);
            }
        }
    }

    /** The patient died: nothing is called for any more, at no clinic. */
    public void deceased(UUID patientId) {
        needs.lockedPendingOf(patientId).forEach(this::drop);
        for (Appointments.Ahead hour : appointments.aheadOf(patientId)) {
            appointments.callOff(hour.details().id(), CancellationReason.EPISODE_ENDED);
        }
    }

    // Dropped before its appointment is called off, so that the freed need is not opened again.
    private void drop(NeedEntity need) {
        UUID appointmentId = need.appointmentId;
        need.become(NeedState.DROPPED, appointmentId);
        needs.flush();
        if (appointmentId != null) {
            appointments.callOff(appointmentId, CancellationReason.EPISODE_ENDED);
        }
    }

    private boolean isOf(UUID episodeId, UUID sessionId) {
        return sessions.findByIdOptional(sessionId)
                .filter(session -> episodeId.equals(session.episodeId))
                .isPresent();
    }

    private boolean isOwed(AppointmentDetails details) {
        UUID sessionId = details.sessionId();
        return details.kind() == AppointmentKind.INTEGRATION
                && sessionId != null
                && plans.doseGivenAt(sessionId).isPresent();
    }
}
