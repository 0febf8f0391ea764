package org.kapnet.session.vitals;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One reading. Bounds on fields catch slips of the pen; the clinical limits are the protocol's. */
@Schema(examples = """
                {"id": "01990000-0000-7000-8000-0000000000d1", "takenAt": "2027-01-11T15:20:00Z",
                 "systolicMmHg": 138, "diastolicMmHg": 86, "heartRatePerMinute": 84, "spo2Percent": 97,
                 "respiratoryRatePerMinute": 14, "sedationMoaas": 4}""")
record RecordVitals(
        @Schema(description = "Chosen by a client that works offline; the same id again is the same reading") @Nullable
        UUID id,

        @NotNull Instant takenAt,
        @NotNull @Min(40) @Max(300) Integer systolicMmHg,
        @NotNull @Min(20) @Max(200) Integer diastolicMmHg,
        @NotNull @Min(20) @Max(300) Integer heartRatePerMinute,
        @NotNull @Min(40) @Max(100) Integer spo2Percent,
        @NotNull @Min(0) @Max(80) Integer respiratoryRatePerMinute,

        @Schema(description = "MOAA/S, 5 alert to 0 no response") @NotNull @Min(0) @Max(5)
        Integer sedationMoaas) {

    VitalSigns signs() {
        return new VitalSigns(
                systolicMmHg, diastolicMmHg, heartRatePerMinute, spo2Percent, respiratoryRatePerMinute, sedationMoaas);
    }

    @Override
    public String toString() {
        return "RecordVitals";
    }
}
