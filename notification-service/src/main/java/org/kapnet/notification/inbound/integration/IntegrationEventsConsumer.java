package org.kapnet.notification.inbound.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.kapnet.notification.contact.Contacts;
import org.kapnet.notification.escalation.EscalationCause;
import org.kapnet.notification.escalation.Escalations;
import org.kapnet.notification.escalation.RaiseEscalation;
import org.kapnet.notification.inbound.FactHandler;
import org.kapnet.notification.occasion.Booking;
import org.kapnet.notification.occasion.OccasionState;
import org.kapnet.notification.reminder.Reminders;
import org.kapnet.platform.inbox.EventHandler;

/** What notification-service learns from integration: when appointments are, and therapy that nobody held in time. */
@ApplicationScoped
class IntegrationEventsConsumer {

    /** integration-service knows one urgency of an overdue plan; the ladder has a rung of this name. */
    private static final String ROUTINE = "routine";

    private final Contacts contacts;
    private final Reminders reminders;
    private final Escalations escalations;

    IntegrationEventsConsumer(Contacts contacts, Reminders reminders, Escalations escalations) {
        this.contacts = contacts;
        this.reminders = reminders;
        this.escalations = escalations;
    }

    @Produces
    @Singleton
    EventHandler<AppointmentBooked> appointmentBooked() {
        return FactHandler.inNetwork(
                "org.kapnet.integration.appointment-booked.v1",
                AppointmentBooked.class,
                (event, appointment) -> reminders.booked(booking(appointment)));
    }

    @Produces
    @Singleton
    EventHandler<AppointmentBooked> appointmentRescheduled() {
        return FactHandler.inNetwork(
                "org.kapnet.integration.appointment-rescheduled.v1",
                AppointmentBooked.class,
                (event, appointment) -> reminders.rescheduled(booking(appointment)));
    }

    @Produces
    @Singleton
    EventHandler<AppointmentEnded> appointmentCancelled() {
        return ended("appointment-cancelled", OccasionState.CANCELLED);
    }

    @Produces
    @Singleton
    EventHandler<AppointmentEnded> appointmentMissed() {
        return ended("appointment-missed", OccasionState.MISSED);
    }

    @Produces
    @Singleton
    EventHandler<AppointmentEnded> appointmentCompleted() {
        return ended("appointment-completed", OccasionState.COMPLETED);
    }

    /** Raised where the patient is treated now: the fact may have been told before the patient moved. */
    @Produces
    @Singleton
    EventHandler<IntegrationOverdue> integrationOverdue() {
        return FactHandler.inNetwork(
                "org.kapnet.integration.integration-overdue.v1",
                IntegrationOverdue.class,
                (event, overdue) -> escalations.raise(new RaiseEscalation(
                        EscalationCause.INTEGRATION_OVERDUE,
                        event.id(),
                        overdue.planId(),
                        overdue.patientId(),
                        contacts.clinicOf(overdue.patientId()).orElse(overdue.clinicId()),
                        ROUTINE)));
    }

    private EventHandler<AppointmentEnded> ended(String fact, OccasionState state) {
        return FactHandler.inClinic(
                "org.kapnet.integration." + fact + ".v1",
                AppointmentEnded.class,
                (event, appointment) -> reminders.ended(appointment.appointmentId(), state));
    }

    private static Booking booking(AppointmentBooked appointment) {
        return new Booking(
                appointment.appointmentId(),
                appointment.kind(),
                appointment.patientId(),
                appointment.clinicId(),
                appointment.zone(),
                appointment.startsAt());
    }
}
