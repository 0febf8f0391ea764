package org.kapnet.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a commit that planned a delivery wake the worker, so that nobody waits for the next poll. */
@ApplicationScoped
class DeliveryWakeUp {

    private final Semaphore signal = new Semaphore(0);

    void wake() {
        signal.release();
    }

    void await(Duration longest) throws InterruptedException {
        if (signal.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        }
    }
}
