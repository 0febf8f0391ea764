package org.kapnet.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.kapnet.local.edge.MovableClock;

/**
 * The clock that all services of the stack follow: an offset from real time in a file. Token verification keeps to real
 * time, so that a move invalidates nobody's session.
 */
public final class LocalClock implements MovableClock {

    private final Path file;
    private final InstantSource realTime;

    LocalClock(Path file, InstantSource realTime) {
        this.file = file;
        this.realTime = realTime;
    }

    /** The time that the services see. */
    @Override
    public Instant instant() {
        return realTime.instant().plus(offset());
    }

    /** How far the services are from real time. */
    @Override
    public Duration offset() {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves the clock so that it shows this instant now and runs on from there. */
    @Override
    public synchronized void setTo(Instant instant) {
        write(Duration.between(realTime.instant(), instant));
    }

    /** Moves the clock on, or back when the step is negative. */
    @Override
    public synchronized void advance(Duration step) {
        write(offset().plus(step));
    }

    private void write(Duration offset) {
        PrivateFile.write(file, offset.toString());
    }
}
