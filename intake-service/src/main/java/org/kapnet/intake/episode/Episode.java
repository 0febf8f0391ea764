package org.kapnet.intake.episode;

import java.time.Instant;
import java.util.UUID;

/** The treatment of a patient by one clinic. It ends once, by being closed or by a transfer, and never opens again. */
sealed interface Episode {

    /** Being treated. */
    record Open() implements Episode {

        /** Ends the treatment. */
        Closed close(CloseReason reason, Instant at) {
            return new Closed(reason, at);
        }

        /** Hands the patient over to another clinic, whose episode follows this one. */
        Transferred transfer(UUID successorId, Instant at) {
            return new Transferred(successorId, at);
        }
    }

    /** Ended for a reason. */
    record Closed(CloseReason reason, Instant at) implements Episode {}

    /** Continued by another clinic. */
    record Transferred(UUID successorId, Instant at) implements Episode {}
}
