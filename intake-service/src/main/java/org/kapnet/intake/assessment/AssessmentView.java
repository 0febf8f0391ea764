package org.kapnet.intake.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A scored assessment.
 *
 * @param total the sum of the scored items, absent for an instrument without one
 * @param score the total on the scale that the instrument publishes, such as a mean or a percentage
 * @param band severity band of the score, the risk level of a screener, or unbanded where no bands are published
 * @param risk none, low, moderate or high
 * @param results every cut-off and criterion of the instrument, reached or not
 * @param prorated whether missing answers were filled in, which only an instrument that allows it does
 * @param sexForCutOff the sex that the cut-offs were read for, where they depend on it
 * @param answers by item code; only where a single assessment is shown
 * @param crisisGuidance what to do now, in the patient's language; only where the patient reads an own answer that
 *     raises a risk
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"id": "01990000-0000-7000-8000-000000000601",
                 "patientId": "01990000-0000-7000-8000-000000000201",
                 "instrument": "peg", "version": 1,
                 "total": 20, "score": 6.67, "band": "moderate", "risk": "none",
                 "results": [], "prorated": false,
                 "takenAt": "2026-11-22T15:00:00Z",
                 "answers": {"peg-1": 7, "peg-2": 7, "peg-3": 6}}""")
record AssessmentView(
        UUID id,
        UUID patientId,
        String instrument,
        int version,
        @Nullable Integer total,
        @Nullable BigDecimal score,
        String band,
        String risk,
        List<ResultView> results,
        boolean prorated,
        @Nullable Sex sexForCutOff,
        Instant takenAt,
        @Nullable Map<String, Integer> answers,
        @Nullable CrisisGuidance crisisGuidance) {

    /** The same with what to do in a crisis. */
    AssessmentView with(CrisisGuidance guidance) {
        return new AssessmentView(
                id,
                patientId,
                instrument,
                version,
                total,
                score,
                band,
                risk,
                results,
                prorated,
                sexForCutOff,
                takenAt,
                answers,
                guidance);
    }

    /** A cut-off or criterion of the instrument, by its code there. */
    record ResultView(String code, boolean met) {}

    @Override
    public String toString() {
        return "AssessmentView[" + id + "]";
    }
}
