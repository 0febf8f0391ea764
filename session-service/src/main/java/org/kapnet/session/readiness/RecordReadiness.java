package org.kapnet.session.readiness;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was found before a dose. Bounds on fields catch slips of the pen; the clinical limits are the protocol's. */
@Schema(examples = """
                {"vitals": {"systolicMmHg": 122, "diastolicMmHg": 78, "heartRatePerMinute": 68, "spo2Percent": 98,
                            "respiratoryRatePerMinute": 14},
                 "weightKg": 70.5,
                 "lastFoodAt": "2027-01-11T11:30:00Z",
                 "lastDrinkAt": "2027-01-11T13:45:00Z",
                 "escort": {"present": true, "name": "Sample Escort", "phone": "+12025550199"},
                 "suicidality": {"riskLevel": "none"}}""")
record RecordReadiness(
        @NotNull @Valid PreDoseVitals vitals,
        @NotNull @DecimalMin("20") @DecimalMax("400") BigDecimal weightKg,
        @NotNull Instant lastFoodAt,
        @NotNull Instant lastDrinkAt,
        @NotNull @Valid Escort escort,
        @NotNull @Valid Suicidality suicidality,
        @Valid @Nullable HoldOverride override) {

    /** Vital signs before a dose. */
    record PreDoseVitals(
            @NotNull @Min(40) @Max(300) Integer systolicMmHg,
            @NotNull @Min(20) @Max(200) Integer diastolicMmHg,
            @NotNull @Min(20) @Max(300) Integer heartRatePerMinute,
            @NotNull @Min(40) @Max(100) Integer spo2Percent,
            @Min(1) @Max(80) @Nullable Integer respiratoryRatePerMinute) {}

    /** Who takes the patient home. Name and phone are stored encrypted. */
    record Escort(
            @NotNull Boolean present,
            @Size(max = 120) @Nullable String name,

            @Pattern(regexp = "\\+[1-9][0-9]{6,14}", message = "must be a phone number in E.164 form") @Nullable
            String phone) {
        @Override
        public String toString() {
            return "Escort";
        }
    }

    /** The suicidality check of the day: either the level, or the screener's answers. */
    record Suicidality(
            @Schema(enumeration = {"none", "low", "moderate", "high"})
            @Pattern(regexp = "none|low|moderate|high", message = "must be none, low, moderate or high")
            @Nullable
            String riskLevel,

            @Size(max = 10) @Nullable List<@Valid @NotNull Answer> answers) {
        @Override
        public String toString() {
            return "Suicidality";
        }
    }

    /** One answer of the Columbia screener. */
    record Answer(
            @Schema(description = "LOINC code of the item", examples = "93246-7") @NotBlank
            String item,

            @Schema(description = "1 yes, 0 no") @NotNull @Min(0) @Max(1)
            Integer value) {
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /** A prescriber's decision to go on despite what is on hold. */
    record HoldOverride(@NotBlank @Size(max = 500) String reason) {
        @Override
        public String toString() {
            return "HoldOverride";
        }
    }

    @Override
    public String toString() {
        return "RecordReadiness";
    }
}
