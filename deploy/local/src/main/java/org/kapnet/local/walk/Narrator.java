package org.kapnet.local.walk;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Prints the walk: each step, what it caused elsewhere and how long that took. */
public final class Narrator {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

    private final PrintStream out;
    private final Consumer<String> afterStep;
    private int steps;

    public Narrator(PrintStream out) {
        this(out, step -> {});
    }

    /** Tells {@code afterStep} what was done, straight after each step and before its effects are awaited. */
    public Narrator(PrintStream out, Consumer<String> afterStep) {
        this.out = out;
        this.afterStep = afterStep;
    }

    /** A heading: whose path follows. */
    public void chapter(String title) {
        out.printf("%n== %s%n", title);
    }

    /** Does one step and prints it with the time it took. */
    public <T> T step(String what, Supplier<T> action) {
        long began = System.nanoTime();
        T result = action.get();
        done(what, began);
        return result;
    }

    /** Waits until another service shows what a step caused, and prints how long that took. */
    public void caused(String what, BooleanSupplier seen) {
        long began = System.nanoTime();
        long deadline = began + PATIENCE.toNanos();
        while (!seen.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new WalkFailed("this did not happen within " + PATIENCE.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        out.printf("      -> %-86s %6d ms%n", what, millisSince(began));
    }

    /**
     * Repeats a request until it is answered with {@code status}: for a step that another service allows as soon as it
     * has heard of the one before.
     */
    public Answer eventually(String what, int status, Supplier<Answer> request) {
        Answer last;
        long began = System.nanoTime();
        long deadline = began + PATIENCE.toNanos();
        do {
            last = request.get();
            if (last.status() == status) {
                done(what, began);
                return last;
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        } while (System.nanoTime() < deadline);
        return last.expect(status);
    }

    /** Prints what an answer said. */
    public void note(String text) {
        out.printf("      %s%n", text);
    }

    /** How many steps were done. */
    public int steps() {
        return steps;
    }

    private void done(String what, long began) {
        steps++;
        out.printf("  %-92s %6d ms%n", what, millisSince(began));
        afterStep.accept(what);
    }

    private static long millisSince(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }
}
