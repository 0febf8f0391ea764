package org.kapnet.intake.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The health history as it was recorded last. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryView(
        UUID patientId,
        List<RecordHistory.Condition> conditions,
        List<RecordHistory.Medication> medications,
        List<RecordHistory.PriorTrial> priorTrials,
        BigDecimal weightKg,
        BigDecimal heightCm,
        RecordHistory.Pregnancy pregnancy,
        boolean breastfeeding,
        List<RecordHistory.Substance> substances,
        RecordHistory.@Nullable Readings readings,
        Instant recordedAt) {

    static HistoryView of(UUID patientId, RecordHistory history, Instant recordedAt) {
        return new HistoryView(
                patientId,
                history.conditions(),
                history.medications(),
                history.priorTrials(),
                history.weightKg(),
                history.heightCm(),
                history.pregnancy(),
                history.breastfeeding(),
                history.substances(),
                history.readings(),
                recordedAt);
    }

    @Override
    public String toString() {
        return "HistoryView[" + patientId + "]";
    }
}
