package org.kapnet.platform.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.event.FailureName;
import org.kapnet.platform.event.LogKeys;

/**
 * The thread that reads the topics: in order within a partition, and the offset is committed only after the database
 * transaction, so a crash repeats events and never loses one.
 *
 * <p>An event that fails makes its partition wait and be read again from there; the other partitions go on, and the loop
 * keeps polling, so a long outage of the database does not cost the service its place in the group.
 *
 * <p>A loop of our own rather than a messaging framework's: what matters here (commit after the transaction, order, one
 * partition waiting while others go on, the tenant's scope around the transaction) is exactly what those hide.
 */
final class InboxReader {

    private static final Logger LOG = Logger.getLogger(InboxReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SAMPLE_INTERVAL = Duration.ofSeconds(2);
    private static final Duration FORGET_INTERVAL = Duration.ofHours(1);

    private record Failing(long offset, int attempts, long retryAt) {}

    private final InboxConfig config;
    private final List<String> topics;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final InboxProcessor processor;
    private final InboxStore store;
    private final DeadLetters deadLetters;
    private final Thread thread;
    private final Map<TopicPartition, Failing> failing = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
    private final Chore sample;
    private final Chore sweep;
    private final Chore forget;
    private volatile boolean stopping;
    private volatile @Nullable Consumer<byte[], byte[]> current;

    InboxReader(
            InboxConfig config,
            List<String> topics,
            Supplier<Consumer<byte[], byte[]>> consumers,
            InboxProcessor processor,
            InboxStore store,
            DeadLetters deadLetters,
            InboxMetrics metrics,
            String name) {
        this.config = config;
        this.topics = List.copyOf(topics);
        this.consumers = consumers;
        this.processor = processor;
        this.store = store;
        this.deadLetters = deadLetters;
        this.sample = new Chore(SAMPLE_INTERVAL, () -> metrics.sampled(store.backlog()));
        this.sweep = new Chore(config.sweepInterval(), this::sweep);
        this.forget = new Chore(FORGET_INTERVAL, () -> store.forget(config.remember()));
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Lets the event in hand finish, gives the partitions back and ends the thread. */
    void stop() {
        stopping = true;
        Consumer<byte[], byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            thread.join(Duration.ofSeconds(15));
            if (thread.isAlive()) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        int failures = 0;
        while (!stopping) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                current = consumer;
                consumer.subscribe(topics, new Partitions(consumer));
                while (!stopping) {
                    turn(consumer);
                    failures = 0;
                }
                commitNow(consumer);
            } catch (WakeupException stopped) {
                // Thrown by the poll that stop() interrupts; what was not committed yet is read again and known.
                LOG.debug("the inbox reader was woken to stop");
            } catch (RuntimeException | Error failure) {
                failures++;
                try (LogKeys _ =
                        LogKeys.with("outcome", FailureName.of(failure)).and("attempt", failures)) {
                    LOG.warn("the inbox reader lost its connection and begins again");
                }
                try {
                    Thread.sleep(backoff(failures));
                } catch (InterruptedException interrupted) {
                    return;
                }
            } finally {
                current = null;
                failing.clear();
                done.clear();
            }
        }
    }

    private void turn(Consumer<byte[], byte[]> consumer) {
        resume(consumer);
        ConsumerRecords<byte[], byte[]> messages = consumer.poll(failing.isEmpty() ? POLL : POLL.dividedBy(5));
        for (TopicPartition partition : messages.partitions()) {
            for (ConsumerRecord<byte[], byte[]> message : messages.records(partition)) {
                if (stopping) {
                    return;
                }
                if (!process(consumer, partition, message)) {
                    break;
                }
                done.put(partition, new OffsetAndMetadata(message.offset() + 1));
            }
        }
        if (!done.isEmpty()) {
            consumer.commitAsync(Map.copyOf(done), null);
            done.clear();
        }
        sample.doIfDue();
        sweep.doIfDue();
        forget.doIfDue();
    }

    /** Whether the record is done with; if not, its partition waits and comes back to it. */
    private boolean process(
            Consumer<byte[], byte[]> consumer, TopicPartition partition, ConsumerRecord<byte[], byte[]> message) {
        Failing before = failing.remove(partition);
        int attempt = before != null && before.offset() == message.offset() ? before.attempts() + 1 : 1;
        InboxOutcome outcome = receive(message, attempt);
        if (outcome != InboxOutcome.FAILED && outcome != InboxOutcome.INTERRUPTED) {
            return true;
        }
        // An outage must not use up the attempts that the event has for its own failures.
        int counted = outcome == InboxOutcome.FAILED ? attempt : Math.max(0, attempt - 1);
        consumer.seek(partition, message.offset());
        consumer.pause(List.of(partition));
        Duration wait = backoff(outcome == InboxOutcome.FAILED ? attempt : 4);
        failing.put(partition, new Failing(message.offset(), counted, System.nanoTime() + wait.toNanos()));
        return false;
    }

    private InboxOutcome receive(ConsumerRecord<byte[], byte[]> message, int attempt) {
        InboxRecord readable;
        try {
            readable = InboxRecord.read(message);
        } catch (InboxRecord.UnreadableEnvelope unreadable) {
            // Nothing tells which event it is, so nothing can wait for it: reported and passed over.
            String reason = Poison.ENVELOPE_UNREADABLE + ": " + unreadable.getMessage();
            deadLetters.send(message, reason);
            try (LogKeys _ = LogKeys.with("outcome", reason)) {
                LOG.error("a record is not an event and was passed over");
            }
            return InboxOutcome.HANDLED;
        }
        try {
            return processor.receive(readable, attempt);
        } catch (RuntimeException failure) {
            try (LogKeys _ = LogKeys.with("outcome", FailureName.of(failure))
                    .and("eventId", readable.event().id())) {
                LOG.warn("the inbox could not keep its books and tries again");
            }
            return InboxOutcome.INTERRUPTED;
        }
    }

    private void resume(Consumer<byte[], byte[]> consumer) {
        long now = System.nanoTime();
        failing.forEach((partition, state) -> {
            if (now - state.retryAt() >= 0) {
                consumer.resume(List.of(partition));
            }
        });
    }

    private void sweep() {
        for (InboxStore.Held held : store.due(config.batchSize())) {
            if (stopping) {
                return;
            }
            InboxOutcome outcome = processor.retry(held, config.maxAttempts());
            if (outcome == InboxOutcome.FAILED) {
                sweep.again(backoff(held.attempts() + 1));
            }
        }
    }

    private void commitNow(Consumer<byte[], byte[]> consumer) {
        if (!done.isEmpty()) {
            consumer.commitSync(Map.copyOf(done), Duration.ofSeconds(3));
            done.clear();
        }
    }

    private Duration backoff(int failures) {
        Duration wait = config.backoff().multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 20));
        return wait.compareTo(config.maxBackoff()) > 0 ? config.maxBackoff() : wait;
    }

    /** Forgets what it knew of partitions that another reader has now. */
    private final class Partitions implements ConsumerRebalanceListener {

        private final Consumer<byte[], byte[]> consumer;

        Partitions(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            done.keySet().retainAll(consumer.assignment());
            failing.keySet().removeAll(revoked);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            failing.keySet().removeAll(assigned);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            onPartitionsRevoked(lost);
        }
    }
}
