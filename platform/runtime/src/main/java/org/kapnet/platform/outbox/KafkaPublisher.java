package org.kapnet.platform.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends to Kafka with the idempotent producer: its own retries neither repeat nor reorder. It waits for all in-sync
 * replicas and never lingers, because the relay hands it whole batches anyway.
 */
final class KafkaPublisher implements EventPublisher {

    private final Producer<byte[], byte[]> producer;

    KafkaPublisher(Map<String, Object> broker, String service, Duration deliveryTimeout) {
        int timeout = (int) deliveryTimeout.toMillis();
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "kap-" + service + "-outbox");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(1, timeout / 2));
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout);
        // A broker that was away is found again at once, not after the default of up to a second per try.
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of both ends
    public CompletableFuture<?> send(OutboxRow row) {
        CompletableFuture<Boolean> sent = new CompletableFuture<>();
        try {
            producer.send(row.toRecord(), (metadata, failure) -> {
                if (failure == null) {
                    sent.complete(true);
                } else {
                    sent.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException refused) {
            sent.completeExceptionally(refused);
        }
        return sent;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
