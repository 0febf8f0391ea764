package org.kapnet.platform.timer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.kapnet.platform.probe.Effects;

/** Leaves the data as an effect and then does what a test has asked for. */
@ApplicationScoped
class ProbeTimer implements TimerHandler {

    static final Map<String, Consumer<TimerCall>> THEN = new ConcurrentHashMap<>();

    private final Effects effects;

    ProbeTimer(Effects effects) {
        this.effects = effects;
    }

    @Override
    public String name() {
        return "probe";
    }

    @Override
    public void fire(TimerCall call) {
        effects.leave(Objects.requireNonNull(call.clinicId()), call.key(), call.data());
        THEN.getOrDefault(call.key(), _ -> {}).accept(call);
    }
}
