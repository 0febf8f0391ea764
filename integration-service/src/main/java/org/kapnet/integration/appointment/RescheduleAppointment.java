package org.kapnet.integration.appointment;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Moves an appointment to another time with the same therapist. */
@Schema(examples = "{\"startsAt\":\"2026-11-25T15:00:00Z\"}")
public record RescheduleAppointment(@NotNull Instant startsAt) {}
