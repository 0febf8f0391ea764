package org.kapnet.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaServerTest {

    private static final String TOPIC = "kap.sample.v1";

    @Test
    void keepsRecordsThroughKillAndRestart() throws Exception {
        try (KafkaServer server = KafkaServer.start(KafkaOptions.temporary())) {
            server.createTopics(List.of(TOPIC), 1);
            server.createTopics(List.of(TOPIC), 1);
            send(server, "before");
            long firstRun = server.process().pid();

            server.kill();
            assertThat(FreePort.answers(server.port())).isFalse();
            server.restart();

            send(server, "after");
            assertThat(read(server)).containsExactly("before", "after");
            assertThat(server.process().pid()).isNotEqualTo(firstRun);
        }
    }

    private static void send(KafkaServer server, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", server.bootstrap(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, value)).get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(KafkaServer server) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", server.bootstrap()), new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(10)).records(partition).stream()
                    .map(ConsumerRecord::value)
                    .toList();
        }
    }
}
