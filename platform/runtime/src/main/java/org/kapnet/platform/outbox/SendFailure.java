package org.kapnet.platform.outbox;

import java.util.Set;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidRequestException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.UnsupportedForMessageFormatException;

/** Whose fault a failed send is. */
enum SendFailure {
    /** The row itself will never be taken: it counts towards parking. */
    ROW,
    /** The broker is away, slow, refuses the service as a whole, or says something unknown: try again, for ever. */
    BROKER;

    private static final Set<Class<? extends Exception>> ABOUT_THE_ROW = Set.of(
            RecordTooLargeException.class,
            RecordBatchTooLargeException.class,
            SerializationException.class,
            InvalidRecordException.class,
            InvalidRequestException.class,
            InvalidTimestampException.class,
            PolicyViolationException.class,
            UnsupportedForMessageFormatException.class,
            IllegalArgumentException.class);

    static SendFailure of(Throwable failure) {
        return ABOUT_THE_ROW.stream().anyMatch(known -> known.isInstance(failure)) ? ROW : BROKER;
    }
}
