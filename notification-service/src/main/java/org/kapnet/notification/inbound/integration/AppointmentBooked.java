package org.kapnet.notification.inbound.integration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** Reader of {@code appointment-booked} and {@code appointment-rescheduled}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AppointmentBooked(
        UUID appointmentId, UUID patientId, UUID clinicId, String kind, ZoneId zone, Instant startsAt) {}
