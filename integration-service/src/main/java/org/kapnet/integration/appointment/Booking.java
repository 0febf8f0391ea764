package org.kapnet.integration.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapnet.integration.IntegrationProblem;
import org.kapnet.integration.directory.Directory;
import org.kapnet.integration.directory.Episode;
import org.kapnet.integration.directory.Patient;
import org.kapnet.integration.directory.Practitioner;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.problem.Reason;
import org.kapnet.platform.security.Actor;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Ids;

/** How an appointment comes into being: on somebody's request, or arranged by the service itself. */
@ApplicationScoped
public class Booking {

    private final AppointmentRepository rows;
    private final AppointmentRules rules;
    private final BusyTimes busyTimes;
    private final Directory directory;
    private final OfferedHours offeredHours;
    private final SessionNeeds sessionNeeds;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentActor currentActor;
    private final Event<AppointmentChange> changes;
    private final Clock clock;

    Booking(
            AppointmentRepository rows,
            AppointmentRules rules,
            BusyTimes busyTimes,
            Directory directory,
            OfferedHours offeredHours,
            SessionNeeds sessionNeeds,
            Outbox outbox,
            Audit audit,
            CurrentActor currentActor,
            Event<AppointmentChange> changes,
            Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.busyTimes = busyTimes;
        this.directory = directory;
        this.offeredHours = offeredHours;
        this.sessionNeeds = sessionNeeds;
        this.outbox = outbox;
        this.audit = audit;
        this.currentActor = currentActor;
        this.changes = changes;
        this.clock = clock;
    }

    /** Books what somebody asks for; refuses with every rule against it, or with the time that is taken. */
    @Transactional
    AppointmentEntity book(BookAppointment command) {
        Actor actor = currentActor.get();
        Instant now = clock.instant();
        AppointmentKind kind = AppointmentKind.of(command.kind());
        Instant startsAt = command.startsAt().truncatedTo(ChronoUnit.MICROS);
        Instant endsAt = startsAt.plus(rules.lengthOf(kind));
        Patient patient = directory.patient(command.patientId()).orElseThrow(() -> CommonProblem.notFound("patient"));
        Practitioner therapist = directory
                .practitioner(command.therapistId())
                .filter(found -> found.clinicId().equals(patient.clinicId()))
                .orElseThrow(() -> CommonProblem.notFound("therapist"));
        Optional<Episode> episode = directory.accompanyingEpisode(patient.id());
        UUID sessionId = sessionOf(command, kind);

        BookingPolicy.Timing timing = timing(patient.id(), kind, Modality.of(command.modality()), startsAt, sessionId);
        refuseUnlessAllowed(command, timing, now, patient, therapist, episode);
        Optional<ZoneId> offered = offeredHours.zoneOf(therapist.id(), kind, startsAt, endsAt);
        if (offered.isEmpty() && actor.is(Roles.PATIENT)) {
            throw ProblemException.of(IntegrationProblem.SLOT_NOT_OFFERED);
        }
        ZoneId zone = offered.or(() -> episode.map(Episode::siteId).flatMap(directory::zoneOfSite))
                .orElse(patient.zone());
        AppointmentDetails details = new AppointmentDetails(
                Ids.next(),
                patient.id(),
                patient.clinicId(),
                kind,
                therapist.id(),
                startsAt,
                endsAt,
                zone,
                Modality.of(command.modality()),
                sessionId);
        refuseIfTaken(details);
        if (!insert(details, command.otherTherapistReason(), now)) {
            // Taken by somebody else since the look above; by now that booking is committed and can be seen.
            refuseIfTaken(details);
            throw conflict("therapist", new BusyTime(startsAt, endsAt));
        }
        return rows.get(details.id());
    }

    /**
     * Books a slot that the service chose itself.
     *
     * @return whether it was still free
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean arrange(AppointmentDetails details) {
        return insert(details, null, clock.instant());
    }

    /** Times of called-off appointments of that kind for a session, which it would be rude to offer again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<BusyTime> calledOffTimes(UUID sessionId, AppointmentKind kind) {
        return rows.calledOffOf(sessionId, kind).stream()
                .map(row -> new BusyTime(row.startsAt, row.endsAt))
                .toList();
    }

    /** How long an appointment of that kind lasts. */
    public Duration lengthOf(AppointmentKind kind) {
        return rules.lengthOf(kind);
    }

    /** Refuses with the interval when the therapist or the patient is taken; an appointment does not block itself. */
    void refuseIfTaken(AppointmentDetails details) {
        refuseIfTaken(
                "therapist",
                details,
                busyTimes.ofTherapist(details.therapistId(), details.startsAt(), details.endsAt()).stream());
        refuseIfTaken(
                "patient",
                details,
                busyTimes.ofPatient(details.patientId(), details.startsAt(), details.endsAt()).stream());
    }

    private static void refuseIfTaken(String resource, AppointmentDetails details, Stream<BusyTime> busy) {
        busy.filter(taken -> taken.overlaps(details.startsAt(), details.endsAt()))
                .findFirst()
                .ifPresent(taken -> {
                    throw conflict(resource, taken);
                });
    }

    static ProblemException conflict(String resource, BusyTime taken) {
        return ProblemException.of(IntegrationProblem.APPOINTMENT_CONFLICT)
                .detail("The " + resource + " is taken from " + taken.startsAt() + " to " + taken.endsAt() + ".")
                .with("conflict", new AppointmentConflict(resource, taken.startsAt(), taken.endsAt()));
    }

    /** Refuses to move an hour to a time that breaks a rule. */
    void refuseMoveUnlessAllowed(AppointmentDetails details, Instant startsAt) {
        refuse(BookingPolicy.decideMove(
                timing(details.patientId(), details.kind(), details.modality(), startsAt, details.sessionId())));
    }

    private BookingPolicy.Timing timing(
            UUID patientId, AppointmentKind kind, Modality modality, Instant startsAt, @Nullable UUID sessionId) {
        return new BookingPolicy.Timing(
                kind,
                modality,
                startsAt,
                directory.agreedToTelehealth(patientId, startsAt),
                sessionId == null
                        ? null
                        : sessionNeeds.integrationOpensAt(sessionId).orElse(null));
    }

    private void refuseUnlessAllowed(
            BookAppointment command,
            BookingPolicy.Timing timing,
            Instant now,
            Patient patient,
            Practitioner therapist,
            Optional<Episode> episode) {
        refuse(BookingPolicy.decide(new BookingPolicy.Request(
                timing,
                now,
                therapist.id(),
                therapist.profession(),
                therapist.assignableAt(timing.startsAt()),
                therapist.licensedStates(),
                episode.map(Episode::therapistId).orElse(null),
                patient.state(),
                command.otherTherapistReason(),
                command.sessionId() != null && !sessionNeeds.isSessionOf(command.sessionId(), patient.id()))));
    }

    private static void refuse(BookingPolicy.Verdict verdict) {
        switch (verdict) {
            case BookingPolicy.Verdict.Allowed allowed -> {}
            case BookingPolicy.Verdict.Refused refused ->
                throw ProblemException.of(IntegrationProblem.APPOINTMENT_REFUSED)
                        .reasons(refused.refusals().stream()
                                .map(refusal -> new Reason(refusal.ruleId(), refusal.message(), refusal.source()))
                                .toList());
        }
    }

    private @Nullable UUID sessionOf(BookAppointment command, AppointmentKind kind) {
        if (command.sessionId() != null || kind == AppointmentKind.SECOND_INTAKE) {
            return command.sessionId();
        }
        return sessionNeeds.longestWaiting(command.patientId(), kind).orElse(null);
    }

    private boolean insert(AppointmentDetails details, @Nullable String otherTherapistReason, Instant now) {
        if (!rows.insertIfFree(details, otherTherapistReason, now)) {
            return false;
        }
        audit.did("book-appointment", "appointment", details.id(), details.patientId(), otherTherapistReason);
        outbox.append(OutgoingEvent.aboutPatient(
                "appointment-booked",
                details.id(),
                details.patientId(),
                details.clinicId(),
                AppointmentBooked.of(details)));
        changes.fire(new AppointmentChange(new Appointment.Booked(details)));
        return true;
    }
}
