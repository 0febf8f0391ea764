package org.kapnet.integration.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapnet.integration.IntegrationProblem;
import org.kapnet.integration.Keyset;
import org.kapnet.integration.directory.Directory;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.security.Actor;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Preconditions;

/**
 * The guardian of appointments once they are booked: it alone applies a step, raises the version, writes the audit entry
 * and appends the event, all in one transaction.
 */
@ApplicationScoped
public class Appointments {

    private final AppointmentRepository rows;
    private final Booking booking;
    private final OfferedHours offeredHours;
    private final SessionNeeds sessionNeeds;
    private final Directory directory;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentActor currentActor;
    private final Event<AppointmentChange> changes;
    private final Clock clock;

    Appointments(
            AppointmentRepository rows,
            Booking booking,
            OfferedHours offeredHours,
            SessionNeeds sessionNeeds,
            Directory directory,
            Outbox outbox,
            Audit audit,
            CurrentActor currentActor,
            Event<AppointmentChange> changes,
            Clock clock) {
        this.rows = rows;
        this.booking = booking;
        this.offeredHours = offeredHours;
        this.sessionNeeds = sessionNeeds;
        this.directory = directory;
        this.outbox = outbox;
        this.audit = audit;
        this.currentActor = currentActor;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    AppointmentEntity get(UUID id) {
        AppointmentEntity row = rows.get(id);
        audit.read("appointment", row.id, row.patientId);
        return row;
    }

    /** One row more than {@code limit} where there is one; only those up to the limit are shown, and audited. */
    @Transactional
    List<AppointmentEntity> page(
            Optional<UUID> patientId, Optional<UUID> therapistId, @Nullable Keyset after, int limit) {
        List<AppointmentEntity> page = rows.page(patientId, therapistId, after, limit + 1);
        Stream.concat(patientId.stream(), page.stream().limit(limit).map(row -> row.patientId))
                .distinct()
                .forEach(patient -> audit.read("appointments", patient, patient));
        return page;
    }

    /** The patient or the clinic says that it will take place. */
    @Transactional
    AppointmentEntity confirm(UUID id, @Nullable String ifMatch) {
        AppointmentEntity row = forChange(id, ifMatch);
        return switch (row.state()) {
            case Appointment.Booked booked -> {
                Appointment.Confirmed next = booked.confirm(clock.instant());
                yield apply(row, next, "confirm-appointment", null);
            }
            case Appointment.Confirmed confirmed ->
                throw ProblemException.of(IntegrationProblem.APPOINTMENT_ALREADY_CONFIRMED);
            case Appointment.Completed over -> throw over(over);
            case Appointment.Cancelled over -> throw over(over);
            case Appointment.Missed over -> throw over(over);
        };
    }

    @Transactional
    AppointmentEntity cancel(UUID id, CancellationReason reason, @Nullable String ifMatch) {
        AppointmentEntity row = forChange(id, ifMatch);
        return cancel(row, upcoming(row), reason);
    }

    /** Calls off what is still ahead for a session that does not take place. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void callOff(UUID sessionId, AppointmentKind kind) {
        Instant now = clock.instant();
        for (AppointmentEntity row : rows.upcomingOf(sessionId, kind)) {
            if (row.state() instanceof Appointment.Upcoming upcoming
                    && !upcoming.details().startedBy(now)) {
                cancel(row, upcoming, CancellationReason.SESSION_CALLED_OFF);
            }
        }
    }

    /**
     * An hour that has not begun.
     *
     * @param bookedAt when it was booked
     */
    public record Ahead(AppointmentDetails details, Instant bookedAt) {}

    /** The hours of a patient that have not begun, as far as the scope shows them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Ahead> aheadOf(UUID patientId) {
        return rows.aheadOf(patientId, clock.instant()).stream()
                .map(row -> new Ahead(row.state().details(), row.bookedAt))
                .toList();
    }

    /**
     * Calls off what has not begun and takes time of the patient or the therapist from start to end, as far as the scope
     * shows it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void callOffWithin(
            UUID patientId, @Nullable UUID therapistId, Instant start, Instant end, CancellationReason reason) {
        rows.aheadWithin(patientId, therapistId, start, end, clock.instant())
                .forEach(row -> cancel(row, upcoming(row), reason));
    }

    /** Calls one hour off, unless it has begun or is over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void callOff(UUID id, CancellationReason reason) {
        rows.ahead(id, clock.instant()).ifPresent(row -> cancel(row, upcoming(row), reason));
    }

    /** Holds an hour at the clinic instead of by telehealth; told with the fields of a booking. */
    @Transactional(Transactional.TxType.MANDATORY)
    void holdOnSite(UUID id) {
        rows.ahead(id, clock.instant()).ifPresent(row -> {
            Appointment.Booked next = upcoming(row).onSite();
            apply(
                    row,
                    next,
                    "hold-on-site",
                    null,
                    event("appointment-rescheduled", next, AppointmentBooked.of(next.details())));
        });
    }

    /** The patient did not come. Only once the booked time has come, by the therapist of it or the clinic. */
    @Transactional
    AppointmentEntity miss(UUID id, @Nullable String ifMatch) {
        AppointmentEntity row = forChange(id, ifMatch);
        Appointment.Upcoming upcoming = begun(row);
        Appointment.Missed next = upcoming.miss(clock.instant());
        return apply(
                row,
                next,
                "miss-appointment",
                null,
                event("appointment-missed", next, AppointmentEnded.missed(next.details(), next.at())));
    }

    /** It was held. Only once the booked time has come, by the therapist of it or the clinic. */
    @Transactional
    AppointmentEntity complete(UUID id, @Nullable Instant heldAt, @Nullable String ifMatch) {
        AppointmentEntity row = forChange(id, ifMatch);
        Appointment.Upcoming upcoming = begun(row);
        Instant held = heldAt == null ? row.startsAt : heldAt.truncatedTo(ChronoUnit.MICROS);
        if (!upcoming.details().startedBy(held) || held.isAfter(clock.instant())) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                    .error("/heldAt", "must lie between the booked start and now");
        }
        requireDose(upcoming.details(), held);
        Appointment.Completed next = upcoming.complete(held);
        return apply(
                row,
                next,
                "complete-appointment",
                null,
                event("appointment-completed", next, AppointmentCompleted.of(next.details(), held)));
    }

    /** Moves it to another time with the same people; the version of the clinic's and the patient's calendars grows. */
    @Transactional
    AppointmentEntity reschedule(UUID id, Instant startsAt, @Nullable String ifMatch) {
        AppointmentEntity row = forChange(id, ifMatch);
        Appointment.Upcoming upcoming = upcoming(row);
        AppointmentDetails before = upcoming.details();
        Instant start = startsAt.truncatedTo(ChronoUnit.MICROS);
        Instant end = start.plus(booking.lengthOf(before.kind()));
        if (!start.isAfter(clock.instant())) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED).error("/startsAt", "must lie in the future");
        }
        booking.refuseMoveUnlessAllowed(before, start);
        Optional<ZoneId> offered = offeredHours.zoneOf(before.therapistId(), before.kind(), start, end);
        if (offered.isEmpty() && currentActor.get().is(Roles.PATIENT)) {
            throw ProblemException.of(IntegrationProblem.SLOT_NOT_OFFERED);
        }
        Appointment.Booked next = upcoming.moveTo(start, end, offered.orElse(before.zone()));
        // Its own old time must not stand in its way, so the row lets go of it before the new time is looked at.
        row.become(new Appointment.Cancelled(before, clock.instant(), CancellationReason.OTHER), clock.instant());
        rows.flush();
        booking.refuseIfTaken(next.details());
        row.reason = null;
        return apply(
                row,
                next,
                "reschedule-appointment",
                null,
                event("appointment-rescheduled", next, AppointmentBooked.of(next.details())));
    }

    private AppointmentEntity cancel(AppointmentEntity row, Appointment.Upcoming upcoming, CancellationReason reason) {
        Appointment.Cancelled next = upcoming.cancel(clock.instant(), reason);
        return apply(
                row,
                next,
                "cancel-appointment",
                reason.wire(),
                event("appointment-cancelled", next, AppointmentEnded.cancelled(next.details(), next.at(), reason)));
    }

    private AppointmentEntity apply(
            AppointmentEntity row, Appointment next, String action, @Nullable String reason, OutgoingEvent... events) {
        row.become(next, clock.instant());
        rows.flush();
        audit.did(action, "appointment", row.id, row.patientId, reason);
        for (OutgoingEvent event : events) {
            outbox.append(event);
        }
        changes.fire(new AppointmentChange(next));
        return row;
    }

    private static OutgoingEvent event(String fact, Appointment next, Object payload) {
        AppointmentDetails details = next.details();
        return OutgoingEvent.aboutPatient(fact, details.id(), details.patientId(), details.clinicId(), payload);
    }

    private AppointmentEntity forChange(UUID id, @Nullable String ifMatch) {
        AppointmentEntity row = rows.getForChange(id);
        Preconditions.requireMatch(ifMatch, row.version);
        return row;
    }

    private static Appointment.Upcoming upcoming(AppointmentEntity row) {
        return switch (row.state()) {
            case Appointment.Upcoming upcoming -> upcoming;
            case Appointment.Completed over -> throw over(over);
            case Appointment.Cancelled over -> throw over(over);
            case Appointment.Missed over -> throw over(over);
        };
    }

    private Appointment.Upcoming begun(AppointmentEntity row) {
        requireTherapistOfItOrClinic(row);
        Appointment.Upcoming upcoming = upcoming(row);
        if (!upcoming.details().startedBy(clock.instant())) {
            throw ProblemException.of(IntegrationProblem.APPOINTMENT_NOT_STARTED)
                    .detail("It begins at " + row.startsAt + ".");
        }
        return upcoming;
    }

    // An integration that is noted as held pays the debt of its dose, so the dose must have been given by then.
    private void requireDose(AppointmentDetails details, Instant heldAt) {
        UUID sessionId = details.sessionId();
        if (details.kind() != AppointmentKind.INTEGRATION || sessionId == null) {
            return;
        }
        boolean given = sessionNeeds
                .doseGivenAt(sessionId)
                .filter(dose -> !dose.isAfter(heldAt))
                .isPresent();
        if (!given) {
            throw ProblemException.of(IntegrationProblem.DOSE_NOT_GIVEN);
        }
    }

    private static ProblemException over(Appointment appointment) {
        return ProblemException.of(IntegrationProblem.APPOINTMENT_OVER)
                .detail("The appointment is " + appointment.word() + ".");
    }

    // Somebody who is a therapist and nothing else answers for the own hours only.
    private void requireTherapistOfItOrClinic(AppointmentEntity row) {
        Actor actor = currentActor.get();
        boolean clinic = actor.is(Roles.CLINIC_ADMIN) || actor.is(Roles.PRESCRIBER) || actor.is(Roles.NURSE);
        boolean own = directory
                .practitioner(row.therapistId)
                .filter(therapist -> actor.subject().equals(therapist.accountId()))
                .isPresent();
        if (!clinic && !own) {
            throw ProblemException.of(CommonProblem.FORBIDDEN)
                    .detail("Only its therapist or the clinic can say how an appointment went.");
        }
    }
}
