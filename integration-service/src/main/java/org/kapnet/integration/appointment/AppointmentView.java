package org.kapnet.integration.appointment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as clients see it.
 *
 * @param heldAt when it was held; only once completed
 * @param reason why it was cancelled; only then
 */
@Schema(
        name = "Appointment",
        examples =
                "{\"id\":\"01990000-0000-7000-8000-000000000401\",\"patientId\":\"01990000-0000-7000-8000-000000000301\",\"clinicId\":\"01990000-0000-7000-8000-00000000000a\",\"kind\":\"integration\",\"therapistId\":\"01990000-0000-7000-8000-000000000202\",\"startsAt\":\"2026-11-24T15:00:00Z\",\"endsAt\":\"2026-11-24T16:00:00Z\",\"zone\":\"America/Chicago\",\"modality\":\"telehealth\",\"sessionId\":\"01990000-0000-7000-8000-000000000501\",\"state\":\"booked\"}")
public record AppointmentView(
        UUID id,
        UUID patientId,
        UUID clinicId,

        @Schema(enumeration = {"second-intake", "preparation", "integration"})
        String kind,

        UUID therapistId,
        Instant startsAt,
        Instant endsAt,

        @Schema(description = "IANA zone in which local time is told")
        String zone,

        @Schema(enumeration = {"telehealth", "on-site"}) String modality,

        @Nullable UUID sessionId,

        @Schema(enumeration = {"booked", "confirmed", "completed", "cancelled", "missed"})
        String state,

        @Nullable Instant heldAt,
        @Nullable String reason) {

    static AppointmentView of(AppointmentEntity row) {
        return new AppointmentView(
                row.id,
                row.patientId,
                row.clinicId,
                row.kind,
                row.therapistId,
                row.startsAt,
                row.endsAt,
                row.zone,
                row.modality,
                row.sessionId,
                row.state,
                row.state.equals("completed") ? row.stateAt : null,
                row.reason);
    }
}
