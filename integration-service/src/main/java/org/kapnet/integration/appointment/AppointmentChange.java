package org.kapnet.integration.appointment;

/** Announced inside the service, in the transaction of the change: what an appointment has become. */
public record AppointmentChange(Appointment now) {}
