package org.kapnet.notification.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * How often a hand-over is tried: the wait doubles from {@code first} up to {@code ceiling}; after {@code maxAttempts}
 * it is given up.
 */
record RetryPolicy(int maxAttempts, Duration first, Duration ceiling) {

    /** Beyond this the ceiling holds whatever it is, and the shift below could overflow. */
    private static final int MAX_DOUBLINGS = 20;

    RetryPolicy {
        if (maxAttempts < 1 || first.isNegative() || first.isZero() || ceiling.compareTo(first) < 0) {
            throw new IllegalArgumentException("a retry policy tries at least once and waits longer than zero");
        }
    }

    /** What follows a failed attempt. */
    sealed interface Verdict {

        /** Try again then. */
        record RetryAt(Instant at) implements Verdict {}

        /** Every attempt is used up. */
        record GiveUp() implements Verdict {}
    }

    /** Decides after {@code attempts} attempts, the last of which failed at {@code now}. */
    Verdict afterFailure(int attempts, Instant now) {
        if (attempts >= maxAttempts) {
            return new Verdict.GiveUp();
        }
        Duration wait = first.multipliedBy(1L << Math.min(attempts - 1, MAX_DOUBLINGS));
        return new Verdict.RetryAt(now.plus(wait.compareTo(ceiling) > 0 ? ceiling : wait));
    }
}
