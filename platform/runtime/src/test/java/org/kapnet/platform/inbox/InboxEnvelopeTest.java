package org.kapnet.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.platform.web.Ids;

class InboxEnvelopeTest {

    private final Map<String, String> headers = new TreeMap<>(Map.of(
            "ce_id", Ids.next().toString(),
            "ce_source", "/intake-service",
            "ce_type", "org.kapnet.intake.probe-noted.v1",
            "ce_subject", Ids.next().toString(),
            "ce_time", "2026-01-02T03:04:05.000006Z",
            "ce_kapseq", "3",
            "ce_kapclinic", Ids.next().toString(),
            "ce_partitionkey", Ids.next().toString(),
            "ce_traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

    @Test
    void readsTheHeadersOfAnEvent() throws InboxRecord.UnreadableEnvelope {
        InboxRecord read = InboxRecord.read(message());

        assertThat(read.event().sequence()).isEqualTo(3);
        assertThat(read.event().clinicId()).hasToString(headers.get("ce_kapclinic"));
        assertThat(read.event().time()).hasToString("2026-01-02T03:04:05.000006Z");
        assertThat(read.traceparent()).isEqualTo(headers.get("ce_traceparent"));
        assertThat(read.event().toString()).doesNotContain("secret");
    }

    @Test
    void aFactOfTheWholeNetworkHasNoClinic() throws InboxRecord.UnreadableEnvelope {
        headers.remove("ce_kapclinic");

        assertThat(InboxRecord.read(message()).event().clinicId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_kapseq", "ce_partitionkey"})
    void namesAHeaderThatIsMissing(String header) {
        headers.remove(header);

        assertThatThrownBy(() -> InboxRecord.read(message())).hasMessage(header);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_id,x",
        "ce_subject,1",
        "ce_time,yesterday",
        "ce_kapseq,0",
        "ce_kapseq,-1",
        "ce_kapseq,one",
        "ce_kapclinic,clinic",
        "ce_partitionkey,''"
    })
    void namesAHeaderThatIsMalformedAndNotItsValue(String header, String value) {
        headers.put(header, value);

        assertThatThrownBy(() -> InboxRecord.read(message())).hasMessage(header);
    }

    private ConsumerRecord<byte[], byte[]> message() {
        ConsumerRecord<byte[], byte[]> message =
                new ConsumerRecord<>("kap.intake.v1", 0, 0, null, "secret".getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
