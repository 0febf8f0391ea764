package org.kapnet.integration.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a patient fares, as clients see it. */
@Schema(
        name = "Progress",
        examples =
                "{\"patientId\":\"01990000-0000-7000-8000-000000000301\",\"firstDoseAt\":\"2026-11-16T15:00:00Z\",\"rulesVersion\":1,\"instruments\":[{\"instrument\":\"phq-9\",\"measurements\":2,\"baseline\":{\"assessmentId\":\"01990000-0000-7000-8000-000000000801\",\"total\":16,\"band\":\"moderately-severe\",\"takenAt\":\"2026-11-10T10:00:00Z\"},\"latest\":{\"assessmentId\":\"01990000-0000-7000-8000-000000000802\",\"total\":4,\"band\":\"minimal\",\"takenAt\":\"2026-11-20T10:00:00Z\"},\"change\":-12,\"percent\":-75.0,\"response\":true,\"remission\":true,\"reliableChange\":true,\"significant\":true,\"minimalImportant\":true,\"flags\":[]}],\"measuresVersion\":1,\"indications\":[{\"indication\":\"treatment-resistant-depression\",\"main\":true,\"measures\":[{\"instrument\":\"phq-9\",\"measuredBeforeFirstDose\":true,\"measuredSinceOpening\":true,\"lastTakenAt\":\"2026-11-20T10:00:00Z\"},{\"instrument\":\"who-5\",\"measuredBeforeFirstDose\":false,\"measuredSinceOpening\":false}]}]}")
public record ProgressView(
        UUID patientId,

        @Schema(description = "Baselines are the last totals until then; absent before the first dose") @Nullable
        Instant firstDoseAt,

        @Schema(description = "Version of the rules of change that judged")
        int rulesVersion,

        List<InstrumentProgress> instruments,

        @Schema(description = "Version of the list that says which questionnaires belong to an indication")
        int measuresVersion,

        @Schema(
                description = "What the current episode treats, the main indication first, and what is measured of it;"
                        + " empty without an episode")
        List<TreatedIndication> indications) {

    /** One instrument. Judgements are absent until there is a second total, and where no rule is published. */
    @Schema(name = "InstrumentProgress")
    public record InstrumentProgress(
            @Schema(examples = "phq-9") String instrument,

            @Schema(description = "How many totals there are")
            int measurements,

            Measurement baseline,
            Measurement latest,

            @Schema(description = "Points, latest minus baseline: negative is better") @Nullable
            Integer change,

            @Schema(
                    description = "Change on the scale that the instrument publishes, where that is another one than"
                            + " the sum, such as the mean of PEG")
            @Nullable
            BigDecimal scoreChange,

            @Schema(description = "Change in percent of the baseline, one decimal") @Nullable
            BigDecimal percent,

            @Schema(description = "At least the published share better than at baseline") @Nullable
            Boolean response,

            @Schema(description = "Total below the published limit") @Nullable
            Boolean remission,

            @Schema(description = "Better by more than the error of measurement") @Nullable
            Boolean reliableChange,

            @Schema(description = "Clinically significant: better by enough points, and below the cut-off") @Nullable
            Boolean significant,

            @Schema(description = "Better by at least the smallest change that patients notice") @Nullable
            Boolean minimalImportant,

            @Schema(description = "deterioration: worse than at baseline, or than the time before, by enough points")
            List<String> flags) {

        static InstrumentProgress of(
                String instrument,
                int count,
                Measurement baseline,
                Measurement latest,
                ChangeRules.@Nullable Instrument rules,
                boolean flagged) {
            boolean comparable = latest.takenAt().isAfter(baseline.takenAt());
            ProgressPolicy.Change change =
                    comparable && rules != null ? ProgressPolicy.change(baseline.total(), latest.total(), rules) : null;
            Integer points = comparable ? Integer.valueOf(latest.total() - baseline.total()) : null;
            List<String> flags = new ArrayList<>();
            if (flagged || (change != null && Boolean.TRUE.equals(change.deteriorated()))) {
                flags.add("deterioration");
            }
            return new InstrumentProgress(
                    instrument,
                    count,
                    baseline,
                    latest,
                    points,
                    comparable ? ProgressPolicy.scoreChange(baseline, latest) : null,
                    points == null ? null : ProgressPolicy.percent(baseline.total(), points),
                    change == null ? null : Boolean.valueOf(change.response()),
                    change == null ? null : Boolean.valueOf(change.remission()),
                    change == null ? null : change.reliable(),
                    change == null ? null : change.significant(),
                    change == null ? null : change.minimalImportant(),
                    flags);
        }
    }
}
