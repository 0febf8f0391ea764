package org.kapnet.platform.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs the same call many times at once, for tests of what must happen only once. */
public final class ParallelCalls {

    private static final long PATIENCE_SECONDS = 120;

    private ParallelCalls() {}

    /** What call number 0, 1, 2 ... does. */
    @FunctionalInterface
    public interface Call<T> {
        T run(int number) throws Exception;
    }

    /**
     * Starts all calls together and returns their results in the order of their numbers.
     *
     * @throws AssertionError when a call threw
     */
    public static <T> List<T> run(int calls, Call<T> call) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                int number = i;
                futures.add(threads.submit(() -> {
                    start.await();
                    return call.run(number);
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("one of the parallel calls failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("the parallel calls took too long", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted during the parallel calls", e);
        }
    }
}
