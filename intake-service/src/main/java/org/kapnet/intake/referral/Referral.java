package org.kapnet.intake.referral;

import java.time.Instant;

/**
 * What becomes of a patient who was sent to the network. An answer is final, but for one case: a patient who was
 * accepted may turn out to be better off elsewhere.
 */
sealed interface Referral {

    /** Waiting for an answer. */
    record Received() implements Referral {

        /** The clinic takes the patient on. */
        Accepted accept(Instant at) {
            return new Accepted(at);
        }

        /** The clinic does not. */
        Declined decline(DeclineReason reason, Instant at) {
            return new Declined(reason, at);
        }

        /** Somebody else should. */
        ReferredOut referOut(Destination destination, Instant at) {
            return new ReferredOut(destination, at);
        }
    }

    /** The clinic takes the patient on. */
    record Accepted(Instant at) implements Referral {

        /** Somebody else should, after all. */
        ReferredOut referOut(Destination destination, Instant at) {
            return new ReferredOut(destination, at);
        }
    }

    /** The clinic does not take the patient on. */
    record Declined(DeclineReason reason, Instant at) implements Referral {}

    /** Sent on to somebody else. */
    record ReferredOut(Destination destination, Instant at) implements Referral {}

    /** Nobody answered in time. */
    record Expired(Instant at) implements Referral {}
}
