package org.kapnet.platform.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A clock that runs at the speed of real time but can be moved, for tests and the local stack.
 *
 * <p>It may follow a file that holds an ISO-8601 duration, the offset from real time. Every service of a stack that
 * follows the same file moves at once, and one that is restarted comes back at the moved time. An unreadable file
 * stops the reader instead of silently falling back to real time, which would undo a move.
 */
public final class SettableClock extends Clock {

    private record Position(Duration offset, @Nullable FileTime readAt) {}

    private final AtomicReference<Position> position = new AtomicReference<>(new Position(Duration.ZERO, null));
    private final Clock base;
    private final @Nullable Path file;

    public SettableClock(Clock base, @Nullable Path file) {
        this.base = base;
        this.file = file;
    }

    /** Moves the clock so that it shows {@code instant} now and runs on from there. */
    public void setTo(Instant instant) {
        move(Duration.between(base.instant(), instant));
    }

    /** Moves the clock forward, or back when {@code step} is negative. */
    public void advance(Duration step) {
        move(offset().plus(step));
    }

    /** Returns to real time. */
    public void reset() {
        move(Duration.ZERO);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : Clock.offset(base, offset()).withZone(zone);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset());
    }

    private void move(Duration offset) {
        position.set(new Position(offset, position.get().readAt()));
    }

    private Duration offset() {
        Position current = position.get();
        if (file == null) {
            return current.offset();
        }
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (!changed.equals(current.readAt())) {
                Position read =
                        new Position(Duration.parse(Files.readString(file).strip()), changed);
                position.compareAndSet(current, read);
                return read.offset();
            }
            return current.offset();
        } catch (NoSuchFileException notYetMoved) {
            return current.offset();
        } catch (IOException | DateTimeParseException unreadable) {
            throw new IllegalStateException("the clock file kap.clock.file cannot be read", unreadable);
        }
    }
}
