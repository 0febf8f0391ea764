package org.kapnet.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.probe.Effects;

/** Leaves the note as an effect, tells of it, and then does to the subject what a test has asked for. */
@ApplicationScoped
class ProbeHandler implements EventHandler<ProbeFact> {

    static final Map<UUID, Consumer<String>> TROUBLE = new ConcurrentHashMap<>();

    private final Effects effects;
    private final Outbox outbox;

    ProbeHandler(Effects effects, Outbox outbox) {
        this.effects = effects;
        this.outbox = outbox;
    }

    @Override
    public String type() {
        return "org.kapnet.intake.probe-noted.v1";
    }

    @Override
    public Class<ProbeFact> payloadType() {
        return ProbeFact.class;
    }

    @Override
    public void handle(IncomingEvent event, ProbeFact fact) {
        String note = Objects.requireNonNull(fact.note());
        effects.leave(Objects.requireNonNull(event.clinicId()), event.subject().toString(), note);
        outbox.append(OutgoingEvent.about("note-echoed", event.subject(), event.clinicId(), Map.of("note", note)));
        TROUBLE.getOrDefault(event.subject(), _ -> {}).accept(note);
    }
}
