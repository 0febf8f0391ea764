package org.kapnet.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Starts the relay with the service and stops it before the database and the broker's client go. */
@ApplicationScoped
class OutboxLifecycle {

    private final OutboxConfig config;
    private final RelayConnections connections;
    private final OutboxMetrics metrics;
    private final Map<String, Object> broker;
    private final String service;
    private @Nullable OutboxRelay relay;

    OutboxLifecycle(
            OutboxConfig config,
            RelayConnections connections,
            OutboxMetrics metrics,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "kap.service") String service) {
        this.config = config;
        this.connections = connections;
        this.metrics = metrics;
        this.broker = Map.copyOf(broker);
        this.service = service;
    }

    /** A relay that is not started yet, over the service's own database and broker. */
    OutboxRelay newRelay(String name) {
        return new OutboxRelay(
                config,
                connections::open,
                () -> new KafkaPublisher(broker, service, config.deliveryTimeout()),
                metrics,
                name);
    }

    void start(@Observes @Priority(3000) StartupEvent started) {
        if (config.enabled()) {
            relay = newRelay("kap-outbox");
            relay.start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (relay != null) {
            relay.stop();
        }
    }
}
