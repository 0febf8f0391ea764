package org.kapnet.intake.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.platform.timer.TimerCall;
import org.kapnet.platform.timer.TimerHandler;
import org.kapnet.platform.timer.Timers;

/** Encrypts the screenings that were stored before screenings were encrypted, a batch at a time until none is left. */
@ApplicationScoped
class ScreeningSealing implements TimerHandler {

    /** Set once, by the migration that made room for the encrypted columns. */
    static final String TIMER = "screening-sealing";

    private static final int BATCH = 200;

    private final ScreeningRepository screenings;
    private final ScreeningDocuments documents;
    private final Timers timers;
    private final Clock clock;

    ScreeningSealing(ScreeningRepository screenings, ScreeningDocuments documents, Timers timers, Clock clock) {
        this.screenings = screenings;
        this.documents = documents;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return TIMER;
    }

    /** The network's: every clinic's screenings. */
    @Override
    public Scope scope(TimerCall call) {
        return Scope.network();
    }

    @Override
    public void fire(TimerCall call) {
        List<ScreeningEntity> open = screenings.open(BATCH);
        open.forEach(documents::seal);
        screenings.flush();
        if (open.size() == BATCH) {
            timers.schedule(TIMER, call.key(), clock.instant(), null, "");
        }
    }
}
