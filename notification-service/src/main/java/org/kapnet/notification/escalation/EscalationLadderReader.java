package org.kapnet.notification.escalation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads the current version of the ladder. A ladder that does not read stops the service from starting. */
final class EscalationLadderReader {

    private static final String CURRENT = "/rules/escalation-ladder.v1.json";

    private EscalationLadderReader() {}

    @Produces
    @Singleton
    static EscalationLadder current() {
        try (InputStream data = EscalationLadderReader.class.getResourceAsStream(CURRENT)) {
            if (data == null) {
                throw new IllegalStateException("the escalation ladder is missing: " + CURRENT);
            }
            return parse(new ObjectMapper().readTree(data));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the escalation ladder cannot be read: " + CURRENT, unreadable);
        }
    }

    private static EscalationLadder parse(JsonNode ladder) {
        List<EscalationLadder.Rung> rungs = new ArrayList<>();
        ladder.required("rungs")
                .forEach(rung -> rungs.add(new EscalationLadder.Rung(
                        EscalationCause.of(rung.required("cause").asText()),
                        rung.required("level").asText(),
                        interval(rung))));
        return new EscalationLadder(ladder.required("version").asInt(), rungs, interval(ladder.required("unknown")));
    }

    private static Duration interval(JsonNode rung) {
        return Duration.parse(rung.required("repeatEvery").asText());
    }
}
