package org.kapnet.intake.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.platform.timer.TimerCall;
import org.kapnet.platform.timer.TimerHandler;
import org.kapnet.platform.timer.Timers;
import org.kapnet.platform.web.Ids;

/**
 * Tells the other services whose consents a material version has made outdated. The rows know it from the moment of
 * publishing; the facts follow in portions, so that publishing does not take longer the more patients there are.
 */
@ApplicationScoped
class OutdatedNews implements TimerHandler {

    static final String TIMER = "consent-outdated-news";

    private static final int PORTION = 200;

    private final ConsentRepository consents;
    private final ConsentBook book;
    private final Timers timers;
    private final Clock clock;

    OutdatedNews(ConsentRepository consents, ConsentBook book, Timers timers, Clock clock) {
        this.consents = consents;
        this.book = book;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return TIMER;
    }

    /** The network's: a document is every clinic's. */
    @Override
    public Scope scope(TimerCall call) {
        return Scope.network();
    }

    @Override
    public void fire(TimerCall call) {
        List<ConsentEntity> portion = consents.untold(PORTION);
        for (ConsentEntity row : portion) {
            Instant outdatedAt = row.outdatedAt;
            if (outdatedAt != null) {
                book.tellOutdated(row, outdatedAt);
            }
        }
        if (portion.size() == PORTION) {
            timers.schedule(TIMER, Ids.next().toString(), clock.instant(), null, "");
        }
    }
}
