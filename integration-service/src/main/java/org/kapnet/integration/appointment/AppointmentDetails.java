package org.kapnet.integration.appointment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stays the same through an appointment's life.
 *
 * @param zone where the therapist's hours were given; local time is computed from it at the moment of use
 * @param sessionId the dosing session it belongs to, null for a second intake
 */
public record AppointmentDetails(
        UUID id,
        UUID patientId,
        UUID clinicId,
        AppointmentKind kind,
        UUID therapistId,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        Modality modality,
        @Nullable UUID sessionId) {

    public AppointmentDetails {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(patientId, "patientId");
        Objects.requireNonNull(clinicId, "clinicId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(therapistId, "therapistId");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(modality, "modality");
        if (!endsAt.isAfter(startsAt)) {
            throw new IllegalArgumentException("an appointment ends after it starts");
        }
    }

    /** Whether the booked time has come. */
    public boolean startedBy(Instant now) {
        return !now.isBefore(startsAt);
    }

    AppointmentDetails onSite() {
        return new AppointmentDetails(
                id, patientId, clinicId, kind, therapistId, startsAt, endsAt, zone, Modality.ON_SITE, sessionId);
    }

    AppointmentDetails movedTo(Instant start, Instant end, ZoneId newZone) {
        return new AppointmentDetails(
                id, patientId, clinicId, kind, therapistId, start, end, newZone, modality, sessionId);
    }
}
