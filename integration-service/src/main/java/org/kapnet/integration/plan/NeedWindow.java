package org.kapnet.integration.plan;

import java.time.Instant;

/**
 * When the therapy that a dose calls for is due.
 *
 * @param opensAt not before
 * @param targetBy ends by then; afterwards it is late
 * @param overdueAt from then on somebody is told
 */
public record NeedWindow(Instant opensAt, Instant targetBy, Instant overdueAt) {

    public NeedWindow {
        if (opensAt.isAfter(targetBy) || targetBy.isAfter(overdueAt)) {
            throw new IllegalArgumentException("a window opens, is due and is overdue in that order");
        }
    }

    /** Preparation for the dose at that time. A dose that is too near leaves an empty window, not none. */
    public static NeedWindow preparation(Instant doseAt, PlanRules.Preparation rules) {
        return new NeedWindow(
                doseAt.minus(rules.earliestBefore().value()),
                doseAt.minus(rules.endsBefore().value()),
                doseAt);
    }

    /** Integration of the dose given at that time. */
    public static NeedWindow integration(Instant administeredAt, PlanRules.Integration rules) {
        return new NeedWindow(
                administeredAt.plus(rules.opensAfter().value()),
                administeredAt.plus(rules.targetWithin().value()),
                administeredAt.plus(rules.overdueAfter().value()));
    }

    /** Where a moment stands in the window. */
    public Timing at(Instant now) {
        if (now.isBefore(opensAt)) {
            return Timing.AHEAD;
        }
        if (!now.isAfter(targetBy)) {
            return Timing.DUE;
        }
        return now.isAfter(overdueAt) ? Timing.OVERDUE : Timing.LATE;
    }

    /** Both ends belong to the earlier stage: exactly 72 h is still due, exactly 7 days still late. */
    public enum Timing {
        AHEAD("ahead"),
        DUE("due"),
        LATE("late"),
        OVERDUE("overdue");

        private final String wire;

        Timing(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }
}
