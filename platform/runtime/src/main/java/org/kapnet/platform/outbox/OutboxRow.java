package org.kapnet.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.event.CloudEventHeaders;
import org.kapnet.platform.event.EventType;

/** A row that waits to be sent. Never compared by value. */
@SuppressWarnings("ArrayRecordComponent")
record OutboxRow(
        long seq,
        UUID id,
        String type,
        UUID aggregateId,
        UUID key,
        @Nullable UUID clinicId,
        long sequence,
        Instant time,
        @Nullable String traceparent,
        byte[] payload,
        int attempts) {

    static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getObject("aggregateid", UUID.class),
                row.getObject("partitionkey", UUID.class),
                row.getObject("kapclinic", UUID.class),
                row.getLong("kapseq"),
                row.getObject("time", OffsetDateTime.class).toInstant(),
                row.getString("traceparent"),
                row.getString("payload").getBytes(StandardCharsets.UTF_8),
                row.getInt("attempts"));
    }

    /** The record that travels: a CloudEvent in binary mode. */
    ProducerRecord<byte[], byte[]> toRecord() {
        EventType eventType = EventType.parse(type);
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                eventType.topic(), null, null, key.toString().getBytes(StandardCharsets.UTF_8), payload);
        Headers headers = message.headers();
        CloudEventHeaders.put(headers, CloudEventHeaders.SPEC_VERSION, "1.0");
        CloudEventHeaders.put(headers, CloudEventHeaders.ID, id);
        CloudEventHeaders.put(headers, CloudEventHeaders.SOURCE, eventType.source());
        CloudEventHeaders.put(headers, CloudEventHeaders.TYPE, type);
        CloudEventHeaders.put(headers, CloudEventHeaders.SUBJECT, aggregateId);
        CloudEventHeaders.put(headers, CloudEventHeaders.TIME, time);
        CloudEventHeaders.put(headers, CloudEventHeaders.DATA_SCHEMA, eventType.dataschema());
        CloudEventHeaders.put(headers, CloudEventHeaders.CLINIC, clinicId);
        CloudEventHeaders.put(headers, CloudEventHeaders.SEQUENCE, sequence);
        CloudEventHeaders.put(headers, CloudEventHeaders.PARTITION_KEY, key);
        CloudEventHeaders.put(headers, CloudEventHeaders.TRACE_PARENT, traceparent);
        CloudEventHeaders.put(headers, CloudEventHeaders.CONTENT_TYPE, "application/json");
        return message;
    }

    /** Leaves the payload out: it may end in a log. */
    @Override
    public String toString() {
        return "OutboxRow[" + id + ", " + type + "]";
    }
}
