package org.kapnet.platform.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Plays the other services on their topics, and reads what the service under test has sent on its own. */
public final class TopicProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final long SEND_SECONDS = 20;

    private static final Map<String, TopicReader> READERS = new ConcurrentHashMap<>();

    private TopicProbe() {}

    /** Publishes an event that happened now and returns its id. */
    public static UUID publish(
            String service,
            String fact,
            UUID aggregateId,
            UUID key,
            @Nullable UUID clinicId,
            long sequence,
            String json) {
        SampleEvent event = SampleEvent.now(service, fact, aggregateId, key, clinicId, sequence, json);
        publish(event);
        return event.id();
    }

    /** Publishes an event; again and again for redelivery. Returns when the broker has it. */
    public static void publish(SampleEvent event) {
        try {
            Producer.SHARED.send(event.toRecord()).get(SEND_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the broker did not take " + event.fact(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while publishing", e);
        }
    }

    /**
     * Waits for the first event of this kind that fits. Earlier tests of the same run have sent events too, so ask for
     * an id of your own.
     */
    public static Received await(String service, String fact, Predicate<Received> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            List<Received> all = all(service);
            for (Received candidate : all) {
                if (candidate.fact().equals(fact) && wanted.test(candidate)) {
                    return candidate;
                }
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no fitting " + fact + " of " + service + " within " + PATIENCE.toSeconds()
                        + " s; on its topic are "
                        + all.stream().map(Received::fact).toList());
            }
        }
    }

    /** Everything on the service's topic so far, in the order of each partition, after waiting a moment for more. */
    public static List<Received> all(String service) {
        return records("kap." + service + ".v1");
    }

    /** Everything on any topic so far, such as a dead-letter topic. */
    public static List<Received> records(String topic) {
        return READERS.computeIfAbsent(topic, TopicReader::new).poll(GLANCE);
    }

    /** Made when first used, when the broker is there. */
    private static final class Producer {

        static final KafkaProducer<String, String> SHARED = ClientLoader.inOwn(() -> new KafkaProducer<>(
                Map.of("bootstrap.servers", KapnetStack.bootstrap(), "acks", "all", "enable.idempotence", "true"),
                new StringSerializer(),
                new StringSerializer()));

        private Producer() {}
    }
}
