package org.kapnet.platform.inbox;

import java.time.Duration;
import org.jboss.logging.Logger;
import org.kapnet.platform.event.FailureName;
import org.kapnet.platform.event.LogKeys;

/** Something that the reader's thread does now and then between events. Due at once, then once per interval. */
final class Chore {

    private static final Logger LOG = Logger.getLogger(Chore.class);

    private final Duration interval;
    private final Runnable work;
    private long dueAt = System.nanoTime();

    Chore(Duration interval, Runnable work) {
        this.interval = interval;
        this.work = work;
    }

    void doIfDue() {
        if (System.nanoTime() - dueAt < 0) {
            return;
        }
        again(interval);
        try {
            work.run();
        } catch (RuntimeException failure) {
            try (LogKeys _ = LogKeys.with("outcome", FailureName.of(failure))) {
                LOG.warn("a chore of the inbox failed and is due again later");
            }
        }
    }

    /** Makes it due after {@code wait}. */
    void again(Duration wait) {
        dueAt = System.nanoTime() + wait.toNanos();
    }
}
