package org.kapnet.platform.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that another service told.
 *
 * @param id unique; the same id again is the same event
 * @param source the producer, for example {@code /intake-service}
 * @param type for example {@code org.kapnet.intake.clearance-granted.v1}
 * @param subject the aggregate that it is about
 * @param key the record's key: the patient, or the aggregate
 * @param time when it happened, by the producer's clock
 * @param clinicId the tenant; null for a fact of the whole network
 * @param sequence 1, 2, 3 … over all facts of the aggregate
 * @param data the JSON payload
 */
// The bytes as they travelled; events are never compared by value.
@SuppressWarnings("ArrayRecordComponent")
public record IncomingEvent(
        UUID id,
        String source,
        String type,
        UUID subject,
        UUID key,
        Instant time,
        @Nullable UUID clinicId,
        long sequence,
        byte[] data) {

    /** Leaves the payload out: it may end in a log. */
    @Override
    public String toString() {
        return "IncomingEvent[" + id + ", " + type + ", " + subject + ", " + sequence + "]";
    }
}
