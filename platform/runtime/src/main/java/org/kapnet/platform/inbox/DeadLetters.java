package org.kapnet.platform.inbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.event.CloudEventHeaders;
import org.kapnet.platform.event.FailureName;
import org.kapnet.platform.event.LogKeys;

/**
 * Tells the dead-letter topic {@code kap.<consumer>.dead.v1} what was set aside and why. The topic is for watching; the
 * event itself is kept in the database and redriven from there, so a lost message here loses nothing.
 */
@ApplicationScoped
class DeadLetters {

    /** Why it was set aside: a code and class names. */
    static final String REASON = "kap-reason";

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Map<String, Object> broker;
    private final String service;
    private @Nullable Producer<byte[], byte[]> producer;

    DeadLetters(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "kap.service") String service) {
        this.broker = broker;
        this.service = service;
    }

    void send(InboxRecord message, String reason) {
        IncomingEvent event = message.event();
        ProducerRecord<byte[], byte[]> letter =
                letter(event.key().toString().getBytes(StandardCharsets.UTF_8), event.data());
        Headers headers = letter.headers();
        CloudEventHeaders.put(headers, CloudEventHeaders.SPEC_VERSION, "1.0");
        CloudEventHeaders.put(headers, CloudEventHeaders.ID, event.id());
        CloudEventHeaders.put(headers, CloudEventHeaders.SOURCE, event.source());
        CloudEventHeaders.put(headers, CloudEventHeaders.TYPE, event.type());
        CloudEventHeaders.put(headers, CloudEventHeaders.SUBJECT, event.subject());
        CloudEventHeaders.put(headers, CloudEventHeaders.TIME, event.time());
        CloudEventHeaders.put(headers, CloudEventHeaders.CLINIC, event.clinicId());
        CloudEventHeaders.put(headers, CloudEventHeaders.SEQUENCE, event.sequence());
        CloudEventHeaders.put(headers, CloudEventHeaders.PARTITION_KEY, event.key());
        CloudEventHeaders.put(headers, CloudEventHeaders.TRACE_PARENT, message.traceparent());
        CloudEventHeaders.put(headers, CloudEventHeaders.CONTENT_TYPE, "application/json");
        send(letter, reason);
    }

    /** For a record whose headers do not even make an event. */
    void send(ConsumerRecord<byte[], byte[]> unreadable, String reason) {
        ProducerRecord<byte[], byte[]> letter = letter(unreadable.key(), unreadable.value());
        for (Header header : unreadable.headers()) {
            letter.headers().add(header);
        }
        CloudEventHeaders.put(letter.headers(), "kap-topic", unreadable.topic());
        CloudEventHeaders.put(letter.headers(), "kap-partition", unreadable.partition());
        CloudEventHeaders.put(letter.headers(), "kap-offset", unreadable.offset());
        send(letter, reason);
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
        }
    }

    private ProducerRecord<byte[], byte[]> letter(byte @Nullable [] key, byte @Nullable [] value) {
        return new ProducerRecord<>("kap." + service + ".dead.v1", key, value);
    }

    private void send(ProducerRecord<byte[], byte[]> letter, String reason) {
        CloudEventHeaders.put(letter.headers(), REASON, reason);
        try {
            producer().send(letter).get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | RuntimeException failure) {
            try (LogKeys _ = LogKeys.with("outcome", FailureName.of(failure))) {
                LOG.warn("the dead-letter topic was not told of an event that was set aside");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Producer<byte[], byte[]> producer() {
        Producer<byte[], byte[]> current = producer;
        if (current == null) {
            Map<String, Object> settings = new HashMap<>(broker);
            settings.put(ProducerConfig.CLIENT_ID_CONFIG, "kap-" + service + "-dead-letters");
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TIMEOUT.toMillis());
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            current = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
            producer = current;
        }
        return current;
    }
}
