package org.kapnet.platform.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Starts the reader with the service and stops it before the database and the broker's client go. */
@ApplicationScoped
class InboxLifecycle {

    private final InboxConfig config;
    private final InboxProcessor processor;
    private final InboxStore store;
    private final DeadLetters deadLetters;
    private final InboxMetrics metrics;
    private final Map<String, Object> broker;
    private final String service;
    private @Nullable InboxReader reader;

    InboxLifecycle(
            InboxConfig config,
            InboxProcessor processor,
            InboxStore store,
            DeadLetters deadLetters,
            InboxMetrics metrics,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "kap.service") String service) {
        this.config = config;
        this.processor = processor;
        this.store = store;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.broker = broker;
        this.service = service;
    }

    /** A reader that is not started yet, in the service's group. */
    InboxReader newReader(String name, Map<String, Object> settings) {
        return new InboxReader(
                config,
                config.topics().orElse(List.of()),
                () -> newConsumer(settings),
                processor,
                store,
                deadLetters,
                metrics,
                name);
    }

    void start(@Observes @Priority(3000) StartupEvent started) {
        if (config.enabled() && config.topics().isPresent()) {
            reader = newReader("kap-inbox", Map.of());
            reader.start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (reader != null) {
            reader.stop();
        }
    }

    private Consumer<byte[], byte[]> newConsumer(Map<String, Object> overrides) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "kap-" + service + "-inbox");
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, service);
        config.instanceId().ifPresent(id -> settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, id));
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int)
                config.sessionTimeout().toMillis());
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int)
                config.sessionTimeout().dividedBy(4).toMillis());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(CooperativeStickyAssignor.class.getName()));
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.batchSize());
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // A topic that is made later than this service is found within seconds instead of minutes.
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        settings.putAll(overrides);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
