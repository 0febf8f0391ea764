package org.kapnet.platform.testing;

import com.fasterxml.uuid.Generators;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event of another service, as a CloudEvent in binary mode. Publishing the same one again is a redelivery; one of a
 * higher sequence before a lower one is a disorder.
 *
 * @param service the producer, such as intake
 * @param fact what happened, such as clearance-granted
 * @param key what the topic is ordered by: the patient, else the aggregate
 * @param sequence 1, 2, 3 ... per aggregate over all its facts
 * @param json the payload
 */
public record SampleEvent(
        UUID id,
        String service,
        String fact,
        UUID aggregateId,
        UUID key,
        @Nullable UUID clinicId,
        long sequence,
        Instant time,
        String json) {

    /** An event that happened now, with an id of its own. */
    public static SampleEvent now(
            String service,
            String fact,
            UUID aggregateId,
            UUID key,
            @Nullable UUID clinicId,
            long sequence,
            String json) {
        return new SampleEvent(
                Generators.timeBasedEpochRandomGenerator().generate(),
                service,
                fact,
                aggregateId,
                key,
                clinicId,
                sequence,
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                json);
    }

    public SampleEvent at(Instant moment) {
        return new SampleEvent(id, service, fact, aggregateId, key, clinicId, sequence, moment, json);
    }

    String topic() {
        return "kap." + service + ".v1";
    }

    ProducerRecord<String, String> toRecord() {
        ProducerRecord<String, String> sent = new ProducerRecord<>(topic(), key.toString(), json);
        header(sent, "ce_specversion", "1.0");
        header(sent, "ce_id", id.toString());
        header(sent, "ce_source", "/" + service + "-service");
        header(sent, "ce_type", "org.kapnet." + service + "." + fact + ".v1");
        header(sent, "ce_subject", aggregateId.toString());
        header(sent, "ce_time", time.toString());
        header(sent, "ce_dataschema", "/schemas/" + service + "/" + fact + ".v1");
        header(sent, "ce_kapseq", Long.toString(sequence));
        header(sent, "ce_partitionkey", key.toString());
        header(sent, "content-type", "application/json");
        if (clinicId != null) {
            header(sent, "ce_kapclinic", clinicId.toString());
        }
        return sent;
    }

    private static void header(ProducerRecord<String, String> sent, String name, String value) {
        sent.headers().add(name, value.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
