package org.kapnet.integration.appointment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

final class AppointmentFixtures {

    static final Instant START = Instant.parse("2026-11-24T15:00:00Z");
    static final UUID THERAPIST = UUID.fromString("01990000-0000-7000-8000-000000000202");

    private AppointmentFixtures() {}

    static AppointmentDetails details() {
        return new AppointmentDetails(
                UUID.fromString("01990000-0000-7000-8000-000000000401"),
                UUID.fromString("01990000-0000-7000-8000-000000000301"),
                UUID.fromString("01990000-0000-7000-8000-00000000000a"),
                AppointmentKind.INTEGRATION,
                THERAPIST,
                START,
                START.plusSeconds(3600),
                ZoneId.of("America/Chicago"),
                Modality.TELEHEALTH,
                UUID.fromString("01990000-0000-7000-8000-000000000501"));
    }

    static AppointmentEntity row() {
        AppointmentDetails details = details();
        AppointmentEntity row = new AppointmentEntity();
        row.id = details.id();
        row.clinicId = details.clinicId();
        row.patientId = details.patientId();
        row.kind = details.kind().wire();
        row.therapistId = details.therapistId();
        row.modality = details.modality().wire();
        row.sessionId = details.sessionId();
        row.bookedAt = START;
        return row;
    }
}
