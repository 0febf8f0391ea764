package org.kapnet.integration.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapnet.integration.directory.Treatment;
import org.kapnet.integration.progress.TreatedIndication.Measure;

/** What has been measured of each indication that is treated, and what is still missing. Pure. */
public final class MeasurePolicy {

    private MeasurePolicy() {}

    /**
     * Looks at every measure of every indication.
     *
     * @param taken when totals were taken, by instrument
     */
    public static List<TreatedIndication> judge(
            Measures measures, Treatment treatment, Map<String, List<Instant>> taken, @Nullable Instant firstDoseAt) {
        List<TreatedIndication> judged = new ArrayList<>();
        for (String indication : treatment.indications()) {
            List<Measure> own = measures.of(indication).stream()
                    .map(instrument -> measure(
                            instrument, taken.getOrDefault(instrument, List.of()), treatment.openedAt(), firstDoseAt))
                    .toList();
            judged.add(new TreatedIndication(indication, judged.isEmpty(), own));
        }
        return List.copyOf(judged);
    }

    private static Measure measure(
            String instrument, List<Instant> taken, Instant openedAt, @Nullable Instant firstDoseAt) {
        return new Measure(
                instrument,
                taken.stream().anyMatch(at -> firstDoseAt == null || !at.isAfter(firstDoseAt)),
                taken.stream().anyMatch(at -> !at.isBefore(openedAt)),
                taken.stream().max(Instant::compareTo).orElse(null));
    }
}
