package org.kapnet.platform.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning and remembers all of it. One per topic; calls are one at a time. */
final class TopicReader {

    private final KafkaConsumer<String, String> consumer;
    private final List<Received> read = new ArrayList<>();

    TopicReader(String topic) {
        this.consumer = ClientLoader.inOwn(() -> new KafkaConsumer<>(
                Map.of("bootstrap.servers", KapnetStack.bootstrap(), "enable.auto.commit", "false"),
                new StringDeserializer(),
                new StringDeserializer()));
        List<TopicPartition> partitions = consumer.partitionsFor(topic, Duration.ofSeconds(20)).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All records so far, after waiting a moment for more. */
    synchronized List<Received> poll(Duration wait) {
        consumer.poll(wait).forEach(next -> read.add(Received.of(next)));
        return List.copyOf(read);
    }
}
