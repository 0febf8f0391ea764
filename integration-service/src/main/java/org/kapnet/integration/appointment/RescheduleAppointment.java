package org.kapnet.integration.appointment;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** Moves an appointment to another time with the same therapist. */
public record RescheduleAppointment(@NotNull Instant startsAt) {}
