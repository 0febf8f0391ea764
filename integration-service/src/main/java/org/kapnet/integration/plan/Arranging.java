package org.kapnet.integration.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapnet.integration.appointment.AppointmentDetails;
import org.kapnet.integration.appointment.AppointmentRules;
import org.kapnet.integration.appointment.Booking;
import org.kapnet.integration.appointment.BusyTime;
import org.kapnet.integration.appointment.BusyTimes;
import org.kapnet.integration.appointment.Modality;
import org.kapnet.integration.availability.Slot;
import org.kapnet.integration.availability.Slots;
import org.kapnet.integration.directory.Directory;
import org.kapnet.integration.directory.Episode;
import org.kapnet.integration.directory.Patient;
import org.kapnet.integration.directory.Practitioner;
import org.kapnet.platform.web.Ids;

/**
 * Books therapy that a dose calls for into the first free slot of the patient's therapist. When there is none, the need
 * stays open: it is shown, and tried again when hours are added or a slot becomes free.
 */
@ApplicationScoped
class Arranging {

    /** How many slots are tried when others book at the same moment. */
    private static final int CANDIDATES = 20;

    private final NeedRepository needs;
    private final DosingSessionRepository sessions;
    private final Booking booking;
    private final BusyTimes busyTimes;
    private final Slots slots;
    private final Directory directory;
    private final PlanRules planRules;
    private final AppointmentRules appointmentRules;
    private final Clock clock;

    Arranging(
            NeedRepository needs,
            DosingSessionRepository sessions,
            Booking booking,
            BusyTimes busyTimes,
            Slots slots,
            Directory directory,
            PlanRules planRules,
            AppointmentRules appointmentRules,
            Clock clock) {
        this.needs = needs;
        this.sessions = sessions;
        this.booking = booking;
        this.busyTimes = busyTimes;
        this.slots = slots;
        this.directory = directory;
        this.planRules = planRules;
        this.appointmentRules = appointmentRules;
        this.clock = clock;
    }

    /** Tries to book an open need; anything else is left as it is. Needs the caller's transaction. */
    void arrange(UUID needId) {
        NeedEntity need = needs.locked(needId).orElse(null);
        if (need == null || !need.is(NeedState.OPEN)) {
            return;
        }
        bringHome(need);
        UUID therapistId = therapistOf(need).orElse(null);
        need.therapistId = therapistId;
        if (therapistId == null) {
            return;
        }
        Practitioner therapist = directory.practitioner(therapistId).orElse(null);
        Patient patient = directory.patient(need.patientId).orElse(null);
        if (therapist == null || patient == null) {
            // Their facts are still on the way; they are tried again when these arrive.
            return;
        }
        for (SearchRange range : SearchRange.of(
                need.kind(),
                need.window(),
                clock.instant(),
                appointmentRules.notice().value(),
                planRules)) {
            if (book(need, therapist, patient, range)) {
                return;
            }
        }
    }

    private boolean book(NeedEntity need, Practitioner therapist, Patient patient, SearchRange range) {
        if (range.isEmpty()) {
            return false;
        }
        List<BusyTime> alsoBusy = new ArrayList<>(busyTimes.ofPatient(patient.id(), range.from(), range.to()));
        alsoBusy.addAll(booking.calledOffTimes(need.sessionId, need.kind()));
        for (Slot slot : slots.free(therapist.id(), need.kind(), range.from(), range.to(), alsoBusy, CANDIDATES)) {
            if (!therapist.assignableAt(slot.startsAt())) {
                return false;
            }
            AppointmentDetails details = new AppointmentDetails(
                    Ids.next(),
                    patient.id(),
                    need.clinicId,
                    need.kind(),
                    therapist.id(),
                    slot.startsAt(),
                    slot.endsAt(),
                    slot.zone(),
                    modality(therapist, patient, slot),
                    need.sessionId);
            if (booking.arrange(details)) {
                return true;
            }
        }
        return false;
    }

    // By telehealth only with the patient's consent and, where it is known where the patient lives, a licence there.
    private Modality modality(Practitioner therapist, Patient patient, Slot slot) {
        boolean licensed = patient.state() == null || therapist.licensedStates().contains(patient.state());
        return licensed && directory.agreedToTelehealth(patient.id(), slot.startsAt())
                ? Modality.TELEHEALTH
                : Modality.ON_SITE;
    }

    // What is pending goes with the patient, and so does the copy of the session it hangs on; the therapist stays.
    private void bringHome(NeedEntity need) {
        UUID home = directory.homeOf(need.patientId).orElse(need.clinicId);
        if (home.equals(need.clinicId)) {
            return;
        }
        need.clinicId = home;
        sessions.findByIdOptional(need.sessionId).ifPresent(session -> {
            session.clinicId = home;
            session.therapistId = null;
        });
    }

    // Never the therapist of a clinic that the patient has left: it is that of the session's own episode while nobody
    // took it over, else that of the present one. The session's therapist counts only while its episode is not known.
    private Optional<UUID> therapistOf(NeedEntity need) {
        Optional<DosingSessionEntity> session = sessions.findByIdOptional(need.sessionId);
        Optional<Episode> own = session.map(found -> found.episodeId).flatMap(directory::episode);
        return Stream.of(own.filter(Episode::answersForItsDoses), directory.currentEpisode(need.patientId))
                .flatMap(Optional::stream)
                .filter(episode -> episode.clinicId().equals(need.clinicId))
                .findFirst()
                .map(Episode::therapistId)
                .or(() -> own.isEmpty() ? session.map(found -> found.therapistId) : Optional.empty());
    }
}
