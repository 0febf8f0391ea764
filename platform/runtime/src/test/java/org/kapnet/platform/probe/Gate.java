package org.kapnet.platform.probe;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Holds a write in the middle of its transaction for as long as a test wants. */
public final class Gate {

    private record Barrier(CountDownLatch arrived, CountDownLatch opened) {}

    private static final long PATIENCE_SECONDS = 30;

    private static volatile @Nullable Barrier barrier;

    private Gate() {}

    public static void close() {
        barrier = new Barrier(new CountDownLatch(1), new CountDownLatch(1));
    }

    public static void open() {
        Barrier closed = barrier;
        barrier = null;
        if (closed != null) {
            closed.opened().countDown();
        }
    }

    /** Waits until a write stands at the gate. */
    public static void awaitArrival() throws InterruptedException {
        Barrier closed = barrier;
        if (closed == null || !closed.arrived().await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nothing came to the gate");
        }
    }

    static void pass() throws InterruptedException {
        Barrier closed = barrier;
        if (closed != null) {
            closed.arrived().countDown();
            if (!closed.opened().await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the gate stayed closed");
            }
        }
    }
}
