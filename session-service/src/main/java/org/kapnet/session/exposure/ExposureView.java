package org.kapnet.session.exposure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a patient was given in the network, latest dose first. */
@Schema(name = "Exposure")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExposureView(
        UUID patientId,

        @Schema(description = "How many doses there were, across courses and clinics")
        int count,

        @Nullable Instant lastDoseAt,
        List<DoseView> doses) {

    /** One dose. */
    @Schema(name = "ExposureDose")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DoseView(
            UUID sessionId,
            @Schema(description = "The clinic that gave it") UUID clinicId,
            String medicine,
            String route,
            BigDecimal doseMg,
            Instant administeredAt,
            @Nullable Instant integrationHeldAt) {
        static DoseView of(Dose dose) {
            return new DoseView(
                    dose.sessionId(),
                    dose.clinicId(),
                    dose.medicine(),
                    dose.route(),
                    dose.doseMg(),
                    dose.at(),
                    dose.integrationHeldAt().orElse(null));
        }

        @Override
        public String toString() {
            return "DoseView[" + sessionId + "]";
        }
    }

    static ExposureView of(UUID patientId, Exposure exposure) {
        List<Dose> doses = exposure.doses();
        return new ExposureView(
                patientId,
                doses.size(),
                exposure.lastDose().map(Dose::at).orElse(null),
                doses.stream().map(DoseView::of).toList());
    }

    @Override
    public String toString() {
        return "ExposureView[" + patientId + "]";
    }
}
