package org.kapnet.integration.plan;

import java.time.Duration;
import org.kapnet.integration.rulebook.Figure;

/** When therapy around a dose is due; read from {@code clinical/plan-rules.v1.json}. */
public record PlanRules(String id, int version, Preparation preparation, Integration integration) {

    /**
     * Preparation for a dose.
     *
     * @param beforeOrdinal the dose of a course that preparation precedes
     * @param earliestBefore how long before the dose preparation is sought first
     * @param endsBefore by how much it has to have ended before the dose
     */
    public record Preparation(
            Figure<Integer> beforeOrdinal, Figure<Duration> earliestBefore, Figure<Duration> endsBefore) {}

    /** Integration of a dose; all counted from the administration of the dose. */
    public record Integration(
            Figure<Duration> opensAfter, Figure<Duration> targetWithin, Figure<Duration> overdueAfter) {

        public Integration {
            boolean inOrder = opensAfter.value().compareTo(targetWithin.value()) < 0
                    && targetWithin.value().compareTo(overdueAfter.value()) < 0;
            if (!inOrder) {
                throw new IllegalArgumentException("integration opens, is due and is overdue in that order");
            }
        }
    }
}
