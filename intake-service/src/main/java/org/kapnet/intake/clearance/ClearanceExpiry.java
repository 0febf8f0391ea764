package org.kapnet.intake.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.kapnet.intake.clearance.Clearance.Granted;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.platform.timer.TimerCall;
import org.kapnet.platform.timer.TimerHandler;

/** Ends a clearance when its time is over. */
@ApplicationScoped
class ClearanceExpiry implements TimerHandler {

    static final String TIMER = "clearance-expiry";

    private final ClearanceRepository clearances;
    private final ClearanceBook book;
    private final Clock clock;

    ClearanceExpiry(ClearanceRepository clearances, ClearanceBook book, Clock clock) {
        this.clearances = clearances;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String name() {
        return TIMER;
    }

    /** The network's: the patient may have moved to another clinic since the timer was set. */
    @Override
    public Scope scope(TimerCall call) {
        return Scope.network();
    }

    @Override
    public void fire(TimerCall call) {
        Instant now = clock.instant();
        clearances.findByIdOptional(UUID.fromString(call.key())).ifPresent(row -> {
            if (row.clearance() instanceof Granted granted && !granted.holdsAt(now)) {
                book.apply(row, granted.expire(granted.expiresAt()));
            }
        });
    }
}
