package org.kapnet.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record read from a topic.
 *
 * @param headers the CloudEvents attributes, such as ce_type
 * @param json the payload as it travelled
 */
public record Received(
        String topic, int partition, long offset, @Nullable String key, Map<String, String> headers, String json) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Received of(ConsumerRecord<String, String> read) {
        Map<String, String> headers = new LinkedHashMap<>();
        read.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        String json = read.value() == null ? "" : read.value();
        return new Received(read.topic(), read.partition(), read.offset(), read.key(), Map.copyOf(headers), json);
    }

    public UUID id() {
        return UUID.fromString(header("ce_id"));
    }

    /** The middle of the type: {@code org.kapnet.intake.clearance-granted.v1} is the fact clearance-granted. */
    public String fact() {
        return header("ce_type").replaceFirst("^org\\.kapnet\\.[^.]+\\.", "").replaceFirst("\\.v\\d+$", "");
    }

    /** The aggregate's id. */
    public UUID subject() {
        return UUID.fromString(header("ce_subject"));
    }

    public long sequence() {
        return Long.parseLong(header("ce_kapseq"));
    }

    public JsonNode payload() {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("the payload at offset " + offset + " of " + topic + " is not JSON", e);
        }
    }

    /** A member of the payload as text, or the empty string. */
    public String text(String member) {
        return payload().path(member).asText("");
    }

    /** Whether a member of the payload is this id. */
    public boolean has(String member, UUID id) {
        return id.toString().equals(text(member));
    }

    private String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
