package org.kapnet.intake.clearance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kapnet.intake.vocabulary.Indications;
import org.kapnet.intake.vocabulary.Route;

/**
 * What a prescriber decided about a screening, and what became of it. Only a {@link Granted} clearance lets a patient
 * be treated; each step exists only on the state from which it is legal. There is no way back from suspended to
 * granted: a new screening and review grant a new clearance.
 */
public sealed interface Clearance {

    /** What the decision is about; the same in every state. */
    Subject subject();

    /** The patient, the screening that was reviewed, and the treatment it speaks of. */
    record Subject(UUID clearanceId, UUID patientId, UUID screeningId, Indications indications, Route route) {}

    /** The patient may be treated until {@code expiresAt}. */
    record Granted(Subject subject, Instant grantedAt, Instant expiresAt) implements Clearance {

        public Granted {
            if (!expiresAt.isAfter(grantedAt)) {
                throw new IllegalArgumentException("a clearance ends after it begins");
            }
        }

        /** Stops treatment at once, for a reason given as a code and the rules that found it. */
        Suspended suspend(String reasonCode, List<String> ruleIds, Instant at) {
            return new Suspended(subject, grantedAt, reasonCode, ruleIds, at);
        }

        /** Ends the clearance: its time is over, or a new one takes its place. */
        Expired expire(Instant at) {
            return new Expired(subject, grantedAt, at);
        }

        /** Whether treatment may take place at this time. */
        boolean holdsAt(Instant time) {
            return time.isBefore(expiresAt);
        }
    }

    /**
     * Treatment is stopped.
     *
     * @param reasonCode what has come up, as a code that names no diagnosis
     * @param ruleIds the rules that found it; not told to other services
     */
    record Suspended(Subject subject, Instant grantedAt, String reasonCode, List<String> ruleIds, Instant suspendedAt)
            implements Clearance {}

    /** The clearance has run out. */
    record Expired(Subject subject, Instant grantedAt, Instant expiredAt) implements Clearance {}

    /** The prescriber asks to wait. */
    record Deferred(Subject subject, Instant decidedAt, LocalDate until) implements Clearance {}

    /** The prescriber refused. */
    record Refused(Subject subject, Instant decidedAt) implements Clearance {}

    /** The prescriber sent the patient to other care. */
    record ReferredOut(Subject subject, Instant decidedAt) implements Clearance {}

    /** The word for this state on the wire and in the table. */
    default String state() {
        return switch (this) {
            case Granted ignored -> "granted";
            case Suspended ignored -> "suspended";
            case Expired ignored -> "expired";
            case Deferred ignored -> "deferred";
            case Refused ignored -> "refused";
            case ReferredOut ignored -> "referred-out";
        };
    }
}
