package org.kapnet.integration.progress;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapnet.integration.rulebook.Figure;

/** How change of each instrument is judged; read from {@code clinical/change-rules.v1.json}. */
public record ChangeRules(String id, int version, Map<String, Instrument> instruments) {

    public ChangeRules {
        instruments = Map.copyOf(instruments);
    }

    /** The rules of that instrument; empty when none are published, and then change is shown without a judgement. */
    public Optional<Instrument> of(String instrument) {
        return Optional.ofNullable(instruments.get(instrument));
    }

    /**
     * Figures of one instrument; a null figure means that no rule of that sort is published for it. Points are points of
     * the total, percent is percent of the baseline.
     *
     * @param direction {@code lower-is-better} or {@code higher-is-better}
     * @param maximum highest possible total
     * @param significantPoints improvement that is clinically significant when the total also ends below
     *     {@code significantBelow}
     */
    public record Instrument(
            String direction,
            int maximum,
            Figure<Integer> responsePercent,
            Figure<Integer> remissionBelow,
            @Nullable Figure<Integer> significantPoints,
            @Nullable Figure<Integer> significantBelow,
            @Nullable Figure<Integer> reliablePoints,
            @Nullable Figure<Integer> minimalImportantPoints,
            @Nullable Figure<Integer> minimalImportantPercent,
            @Nullable Figure<Integer> deteriorationPoints) {

        public Instrument {
            // Only this direction has published figures here; refusing another keeps a sign error from passing
            // silently.
            if (!"lower-is-better".equals(direction)) {
                throw new IllegalArgumentException("direction of an instrument is not supported");
            }
        }
    }
}
