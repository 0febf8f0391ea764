package org.kapnet.platform.inbox;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.event.CloudEventHeaders;

/** An event with its trace position, as it travelled. */
record InboxRecord(IncomingEvent event, @Nullable String traceparent) {

    /** The headers do not make an event of ours. */
    static final class UnreadableEnvelope extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableEnvelope(String header) {
            super(header);
        }
    }

    /** @throws UnreadableEnvelope when a header is missing or malformed; its message is the header's name */
    static InboxRecord read(ConsumerRecord<byte[], byte[]> message) throws UnreadableEnvelope {
        Headers headers = message.headers();
        if (message.value() == null) {
            throw new UnreadableEnvelope("value");
        }
        String clinic = CloudEventHeaders.get(headers, CloudEventHeaders.CLINIC);
        IncomingEvent event = new IncomingEvent(
                uuid(headers, CloudEventHeaders.ID),
                text(headers, CloudEventHeaders.SOURCE),
                text(headers, CloudEventHeaders.TYPE),
                uuid(headers, CloudEventHeaders.SUBJECT),
                uuid(headers, CloudEventHeaders.PARTITION_KEY),
                time(headers),
                clinic == null ? null : uuid(headers, CloudEventHeaders.CLINIC),
                sequence(headers),
                message.value());
        return new InboxRecord(event, CloudEventHeaders.get(headers, CloudEventHeaders.TRACE_PARENT));
    }

    private static String text(Headers headers, String name) throws UnreadableEnvelope {
        String value = CloudEventHeaders.get(headers, name);
        if (value == null || value.isBlank()) {
            throw new UnreadableEnvelope(name);
        }
        return value;
    }

    private static UUID uuid(Headers headers, String name) throws UnreadableEnvelope {
        try {
            return UUID.fromString(text(headers, name));
        } catch (IllegalArgumentException malformed) {
            throw new UnreadableEnvelope(name);
        }
    }

    private static Instant time(Headers headers) throws UnreadableEnvelope {
        try {
            return Instant.parse(text(headers, CloudEventHeaders.TIME));
        } catch (DateTimeParseException malformed) {
            throw new UnreadableEnvelope(CloudEventHeaders.TIME);
        }
    }

    private static long sequence(Headers headers) throws UnreadableEnvelope {
        try {
            long sequence = Long.parseLong(text(headers, CloudEventHeaders.SEQUENCE));
            if (sequence > 0) {
                return sequence;
            }
        } catch (NumberFormatException malformed) {
            // Answered below like a number out of range.
        }
        throw new UnreadableEnvelope(CloudEventHeaders.SEQUENCE);
    }
}
