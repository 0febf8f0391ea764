package org.kapnet.notification.delivery;

import java.time.Instant;
import org.kapnet.notification.channel.Handover;

/**
 * The life of one hand-over. An attempt is recorded before the provider is called, so a crash in between leaves a
 * {@link Sending} that everyone can see and that is taken up again when its lease has run out.
 *
 * <pre>
 * Pending --> Sending --> Sent
 *              ^  |   --> Abandoned
 *              |  v   --> Withdrawn
 *            Retrying
 * </pre>
 */
public sealed interface Delivery {

    /** How often a provider was called or was about to be. */
    int attempts();

    /** Planned, not tried yet. */
    record Pending(Instant dueAt) implements Delivery {

        @Override
        public int attempts() {
            return 0;
        }

        Sending attempt() {
            return new Sending(1);
        }
    }

    /** A provider is being called, or was when a process died. */
    record Sending(int attempts) implements Delivery {

        /** What becomes of the delivery by the provider's answer. */
        Delivery conclude(Handover handover, RetryPolicy policy, Instant now) {
            return switch (handover) {
                case Handover.Accepted accepted -> new Sent(attempts, accepted.providerReference(), now);
                case Handover.Refused refused -> new Abandoned(attempts, refused.code(), now);
                case Handover.OptedOut() -> new Abandoned(attempts, "opted-out", now);
                case Handover.Failed failed ->
                    switch (policy.afterFailure(attempts, now)) {
                        case RetryPolicy.Verdict.RetryAt retry -> new Retrying(attempts, retry.at(), failed.code());
                        case RetryPolicy.Verdict.GiveUp() -> new Abandoned(attempts, failed.code(), now);
                    };
            };
        }

        /** It was claimed, and turned out not to be right any more before a provider was called. */
        Withdrawn withdraw(String reason, Instant at) {
            return new Withdrawn(attempts - 1, reason, at);
        }

        /** The process that sent died before it could record the outcome: the same delivery is tried again. */
        Sending resume() {
            return new Sending(attempts + 1);
        }
    }

    /** The last attempt failed; another follows. */
    record Retrying(int attempts, Instant dueAt, String failure) implements Delivery {

        Sending attempt() {
            return new Sending(attempts + 1);
        }
    }

    /** The provider took it over. */
    record Sent(int attempts, String providerReference, Instant at) implements Delivery {}

    /** Given up: refused for good, or every attempt failed. */
    record Abandoned(int attempts, String reason, Instant at) implements Delivery {}

    /** Not sent because it was no longer right: cancelled, acknowledged, channel switched off. */
    record Withdrawn(int attempts, String reason, Instant at) implements Delivery {}
}
