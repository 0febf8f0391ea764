package org.kapnet.session.vitals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kapnet.session.protocol.Limit;
import org.kapnet.session.wire.Wire;

/** A reading as clients see it, with the limits that it crosses. */
@Schema(name = "VitalReading")
record VitalsView(
        UUID id,
        UUID sessionId,
        Instant takenAt,
        int systolicMmHg,
        int diastolicMmHg,
        int heartRatePerMinute,
        int spo2Percent,
        int respiratoryRatePerMinute,
        int sedationMoaas,
        String recordedBy,
        Instant recordedAt,
        List<Alert> alerts) {

    /** A crossed limit. */
    @Schema(name = "VitalAlert")
    record Alert(
            String ruleId,
            @Schema(enumeration = {"alert", "emergency"}) String level,
            String message) {
        static Alert of(Limit limit) {
            return new Alert(limit.ruleId(), Wire.name(limit.severity()), limit.message());
        }
    }

    @Override
    public String toString() {
        return "VitalsView[" + id + "]";
    }
}
