package org.kapnet.notification.escalation;

import java.time.Duration;
import java.time.Instant;

/**
 * The life of an alert: raised, repeated step by step, acknowledged once. Only a raised one can be repeated or
 * acknowledged, and an acknowledged one stays so.
 */
sealed interface Escalation {

    /**
     * Nobody has answered yet.
     *
     * @param step how many times people were called
     * @param nextStepAt when the next level is called
     */
    record Raised(int step, Instant nextStepAt) implements Escalation {

        /** The first call. */
        static Raised first(Instant now, Duration repeatEvery) {
            return new Raised(1, now.plus(repeatEvery));
        }

        /** Another call, counted from when it is made: after an outage one call follows, not all that were missed. */
        Raised repeat(Instant now, Duration repeatEvery) {
            return new Raised(step + 1, now.plus(repeatEvery));
        }

        /** Whether the next call is due. */
        boolean due(Instant now) {
            return !now.isBefore(nextStepAt);
        }

        /** Someone answers. */
        Acknowledged acknowledge(String accountId, Instant now) {
            return new Acknowledged(step, accountId, now);
        }
    }

    /** A clinician answered; no further step follows. */
    record Acknowledged(int step, String by, Instant at) implements Escalation {}
}
