package org.kapnet.integration.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.platform.timer.TimerCall;
import org.kapnet.platform.timer.TimerHandler;

/**
 * Looks after integration that is not held in time: once late it is booked outside its window, once overdue that is
 * told, once. Decides from the state it finds, so firing twice changes nothing.
 */
@ApplicationScoped
class NeedWatch implements TimerHandler {

    private final NeedRepository needs;
    private final Arranging arranging;
    private final PlanTimers timers;
    private final Outbox outbox;
    private final Clock clock;

    NeedWatch(NeedRepository needs, Arranging arranging, PlanTimers timers, Outbox outbox, Clock clock) {
        this.needs = needs;
        this.arranging = arranging;
        this.timers = timers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return PlanTimers.NEED_WATCH;
    }

    /** Network: the need may have gone to another clinic with its patient since the timer was set. */
    @Override
    public Scope scope(TimerCall call) {
        return Scope.network();
    }

    @Override
    public void fire(TimerCall call) {
        needs.locked(UUID.fromString(call.key())).filter(NeedEntity::pending).ifPresent(this::look);
    }

    private void look(NeedEntity need) {
        Instant now = clock.instant();
        arranging.arrange(need.id);
        if (!need.pending()) {
            return;
        }
        switch (need.window().at(now)) {
            case AHEAD, DUE -> timers.follow(need);
            case LATE -> timers.followToOverdue(need);
            case OVERDUE -> tell(need, now);
        }
    }

    private void tell(NeedEntity need, Instant now) {
        if (need.overdueToldAt != null) {
            return;
        }
        need.overdueToldAt = now;
        outbox.append(OutgoingEvent.aboutPatient(
                "integration-overdue",
                need.id,
                need.patientId,
                need.clinicId,
                new IntegrationOverdue(need.id, need.patientId, need.clinicId, need.sessionId, need.overdueAt)));
    }
}
