package org.kapnet.notification.escalation;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How fast an alert climbs: one version of {@code rules/escalation-ladder.v<n>.json}.
 *
 * @param version version of the data, kept with every escalation
 * @param rungs interval per cause and level
 * @param unknownRepeatEvery interval for a level that this version does not know
 */
record EscalationLadder(int version, List<Rung> rungs, Duration unknownRepeatEvery) {

    EscalationLadder {
        rungs = List.copyOf(rungs);
        if (unknownRepeatEvery.isNegative() || unknownRepeatEvery.isZero()) {
            throw new IllegalArgumentException("an escalation waits longer than zero between its steps");
        }
    }

    /** The interval of one cause and level. */
    record Rung(EscalationCause cause, String level, Duration repeatEvery) {

        Rung {
            if (repeatEvery.isNegative() || repeatEvery.isZero()) {
                throw new IllegalArgumentException("an escalation waits longer than zero between its steps");
            }
        }
    }

    /** How long to wait for an answer before the next step. */
    Duration repeatEvery(EscalationCause cause, String level) {
        return rungs.stream()
                .filter(rung -> rung.cause() == cause && rung.level().equals(level))
                .map(Rung::repeatEvery)
                .findFirst()
                .orElse(unknownRepeatEvery);
    }

    /**
     * Which levels a step calls: the first step the lowest level that anyone is on, each further step the next one, and
     * after the highest all of them, again and again, because silence is no answer.
     *
     * @param present the levels that someone is on
     * @return empty when nobody is on call at all
     */
    Set<Integer> levelsOf(int step, Collection<Integer> present) {
        List<Integer> ascending = List.copyOf(new TreeSet<>(present));
        if (ascending.isEmpty()) {
            return Set.of();
        }
        return step <= ascending.size() ? Set.of(ascending.get(step - 1)) : Set.copyOf(ascending);
    }
}
