package org.kapnet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** No log, topic, mail or text message of the sample walk tells who the patients are or what they said. */
class PersonalDataE2ET {

    /** Names, phones, birth date, a condition, and the texts that people wrote. E-mails are matched by their domain. */
    private static final List<String> SECRETS = List.of(
            "Patient-One",
            "Patient-Two",
            "Patient-Three",
            "2025550101",
            "2025550102",
            "2025550103",
            "2025550199",
            "1986-04-12",
            "patient.one@",
            "patient.two@",
            "patient.three@",
            "Sample Escort",
            "schizophrenia",
            "venlafaxine",
            "two adequate trials");

    private final World world = World.get();

    @Test
    void logsTellNothing() throws IOException {
        try (Stream<Path> files = Files.list(world.stack().logs())) {
            List<Path> logs = files.filter(Files::isRegularFile).toList();
            assertThat(logs).hasSizeGreaterThanOrEqualTo(6);
            for (Path log : logs) {
                assertClean(log.getFileName().toString(), Files.readString(log, StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void topicsTellNothing() {
        List<String> records = records();
        assertThat(records).hasSizeGreaterThan(30);
        assertClean("a topic", String.join("\n", records));
    }

    @Test
    void mailsAndTextsTellNothingOfTheTreatment() {
        List<String> clinical = List.of(
                "ketamine", "dose", "session", "psych", "PHQ", "integration", "Sample Clinic", "Therapist", "risk");
        world.stack().mail().forEach(mail -> {
            String text = mail.subject() + "\n" + mail.text();
            assertClean("a mail", text);
            assertThat(text).doesNotContainIgnoringCase(clinical.toArray(String[]::new));
        });
        assertThat(world.stack().mail()).isNotEmpty();
        assertThat(world.stack().sms()).isNotEmpty().allSatisfy(text -> {
            assertClean("a text message", text.body());
            assertThat(text.body())
                    .hasSizeLessThanOrEqualTo(160)
                    .doesNotContainIgnoringCase(clinical.toArray(String[]::new));
        });
    }

    private static void assertClean(String where, String text) {
        assertThat(SECRETS.stream().filter(text::contains))
                .as("found in %s", where)
                .isEmpty();
    }

    private List<String> records() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", world.stack().kafka().bootstrap(), "enable.auto.commit", "false");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            consumer.listTopics().forEach((topic, infos) -> {
                if (topic.startsWith("kap.")) {
                    for (PartitionInfo info : infos) {
                        partitions.add(new TopicPartition(topic, info.partition()));
                    }
                }
            });
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> {
                    found.add(String.valueOf(each.value()));
                    each.headers().forEach(header -> found.add(new String(header.value(), StandardCharsets.UTF_8)));
                });
            }
            return found;
        }
    }
}
