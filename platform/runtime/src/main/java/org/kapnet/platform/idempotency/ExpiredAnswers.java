package org.kapnet.platform.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.kapnet.platform.timer.TimerCall;
import org.kapnet.platform.timer.TimerHandler;
import org.kapnet.platform.timer.Timers;

/**
 * Removes expired answers every hour. A key is honoured by its own expiry, whether its row is still there or not, so
 * nothing depends on when this runs.
 */
@ApplicationScoped
class ExpiredAnswers implements TimerHandler {

    private static final String NAME = "expired-idempotent-answers";
    private static final String ONE_FOR_ALL_REPLICAS = "all";
    private static final Duration PAUSE = Duration.ofHours(1);

    private final AnswerStore answers;
    private final Timers timers;
    private final Clock clock;

    ExpiredAnswers(AnswerStore answers, Timers timers, Clock clock) {
        this.answers = answers;
        this.timers = timers;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent start) {
        QuarkusTransaction.requiringNew().run(() -> next(Duration.ZERO));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void fire(TimerCall call) {
        try {
            boolean more = answers.removeExpired();
            next(more ? Duration.ZERO : PAUSE);
        } catch (SQLException failure) {
            throw new IllegalStateException("expired answers could not be removed", failure);
        }
    }

    private void next(Duration wait) {
        timers.schedule(NAME, ONE_FOR_ALL_REPLICAS, clock.instant().plus(wait), null, "");
    }
}
