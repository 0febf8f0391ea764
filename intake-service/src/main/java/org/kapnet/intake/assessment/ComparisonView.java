package org.kapnet.intake.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a patient's score has changed.
 *
 * @param points later minus earlier score
 * @param percent of the earlier score, one decimal; absent when that was 0
 * @param movement better or worse by the direction of the instrument, or same
 * @param judgements every change rule of the instrument, met or not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"patientId": "01990000-0000-7000-8000-000000000201",
                 "instrument": "phq-9", "version": 1, "direction": "lower-is-better",
                 "earlier": {"assessmentId": "01990000-0000-7000-8000-000000000601", "total": 17, "score": 17,
                   "takenAt": "2026-11-01T15:00:00Z"},
                 "later": {"assessmentId": "01990000-0000-7000-8000-000000000602", "total": 8, "score": 8,
                   "takenAt": "2026-11-22T15:00:00Z"},
                 "points": -9, "percent": -52.9, "movement": "better",
                 "judgements": [
                   {"code": "response", "met": true, "movement": "better", "source": "Kroenke 2001",
                    "confidence": "confirmed"},
                   {"code": "remission", "met": false, "movement": "better", "source": "Kroenke 2001",
                    "confidence": "confirmed"}]}""")
record ComparisonView(
        UUID patientId,
        String instrument,
        int version,
        Direction direction,
        Measured earlier,
        Measured later,
        BigDecimal points,
        @Nullable BigDecimal percent,
        Movement movement,
        List<JudgementView> judgements) {

    /** One of the two assessments. */
    record Measured(UUID assessmentId, int total, BigDecimal score, Instant takenAt) {

        @Override
        public String toString() {
            return "Measured[" + assessmentId + "]";
        }
    }

    /**
     * A change rule.
     *
     * @param movement which way a change goes that meets it
     */
    record JudgementView(String code, boolean met, Movement movement, String source, Confidence confidence) {}

    static ComparisonView of(Instrument instrument, UUID patientId, Measured earlier, Measured later, Change change) {
        return new ComparisonView(
                patientId,
                instrument.id(),
                instrument.version(),
                instrument.direction(),
                earlier,
                later,
                change.points(),
                change.percent(),
                change.movement(),
                change.judgements().stream()
                        .map(judged -> new JudgementView(
                                judged.rule().code(),
                                judged.met(),
                                judged.rule().movement(),
                                judged.rule().source(),
                                judged.rule().confidence()))
                        .toList());
    }

    @Override
    public String toString() {
        return "ComparisonView[" + later.assessmentId() + "]";
    }
}
