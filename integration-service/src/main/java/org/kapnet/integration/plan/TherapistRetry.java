package org.kapnet.integration.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.platform.timer.TimerCall;
import org.kapnet.platform.timer.TimerHandler;

/** Tries again what waits for one therapist, the longest waiting first. */
@ApplicationScoped
class TherapistRetry implements TimerHandler {

    private final NeedRepository needs;
    private final Arranging arranging;

    TherapistRetry(NeedRepository needs, Arranging arranging) {
        this.needs = needs;
        this.arranging = arranging;
    }

    @Override
    public String name() {
        return PlanTimers.THERAPIST_RETRY;
    }

    /** Network: what waits may have gone to another clinic with its patient since the timer was set. */
    @Override
    public Scope scope(TimerCall call) {
        return Scope.network();
    }

    @Override
    public void fire(TimerCall call) {
        needs.openOfTherapist(UUID.fromString(call.data())).forEach(arranging::arrange);
    }
}
