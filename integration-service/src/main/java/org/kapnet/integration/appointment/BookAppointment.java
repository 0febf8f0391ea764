package org.kapnet.integration.appointment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an hour with a therapist.
 *
 * @param sessionId the dosing session that preparation or integration belongs to; left out, the patient's session that
 *     waits for it longest
 * @param otherTherapistReason why not the therapist of the episode
 */
@Schema(
        description = "An hour with a therapist. Its length follows from its kind.",
        examples =
                "{\"patientId\":\"01990000-0000-7000-8000-000000000301\",\"kind\":\"integration\",\"therapistId\":\"01990000-0000-7000-8000-000000000202\",\"startsAt\":\"2026-11-24T15:00:00Z\",\"sessionId\":\"01990000-0000-7000-8000-000000000501\",\"modality\":\"telehealth\"}")
public record BookAppointment(
        @NotNull UUID patientId,

        @NotNull @Pattern(regexp = AppointmentKind.PATTERN, message = "must be one of " + AppointmentKind.PATTERN)
        String kind,

        @NotNull UUID therapistId,

        @NotNull Instant startsAt,

        @Schema(
                description = "The dosing session that preparation or integration belongs to. When it is left out, the"
                        + " session of the patient that has waited longest is taken.")
        @Nullable
        UUID sessionId,

        @NotNull @Pattern(regexp = Modality.PATTERN, message = "must be one of " + Modality.PATTERN)
        String modality,

        @Schema(description = "Why another therapist than that of the episode holds it.")
        @Pattern(regexp = OTHER_THERAPIST_REASONS, message = "must be one of " + OTHER_THERAPIST_REASONS)
        @Nullable
        String otherTherapistReason) {

    static final String OTHER_THERAPIST_REASONS = "therapist-unavailable|patient-request|language|clinical";
}
