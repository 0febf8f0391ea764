package org.kapnet.notification.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.platform.timer.TimerCall;
import org.kapnet.platform.timer.TimerHandler;

/** Fires when an escalation has waited long enough for an answer. */
@ApplicationScoped
class EscalationTimer implements TimerHandler {

    static final String NAME = "escalation-step";

    private final Escalations escalations;

    EscalationTimer(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Network: it may have gone to another clinic with its patient since the timer was set. */
    @Override
    public Scope scope(TimerCall call) {
        return Scope.network();
    }

    @Override
    public void fire(TimerCall call) {
        escalations.step(UUID.fromString(call.key()));
    }
}
