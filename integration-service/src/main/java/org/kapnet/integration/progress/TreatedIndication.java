package org.kapnet.integration.progress;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An indication of the current episode with what shows whether its treatment helps. */
@Schema(name = "TreatedIndication")
public record TreatedIndication(
        @Schema(examples = "chronic-pain") String indication,

        @Schema(description = "Whether it is the main indication of the episode")
        boolean main,

        @Schema(description = "Its questionnaires, and those that are followed whatever is treated")
        List<Measure> measures) {

    /** A questionnaire that belongs to an indication. What is false is still missing. */
    @Schema(name = "Measure")
    public record Measure(
            @Schema(examples = "peg") String instrument,

            @Schema(description = "Whether there is a total from before the patient's first dose; until that dose, any")
            boolean measuredBeforeFirstDose,

            @Schema(description = "Whether there is a total since the episode was opened")
            boolean measuredSinceOpening,

            @Schema(description = "When the latest total was taken; absent without one") @Nullable
            Instant lastTakenAt) {}
}
