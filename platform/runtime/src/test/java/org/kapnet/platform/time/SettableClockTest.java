package org.kapnet.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettableClockTest {

    private static final Instant REAL = Instant.parse("2026-11-21T17:00:00Z");

    private final Clock base = Clock.fixed(REAL, ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void showsRealTimeUntilMoved() {
        assertThat(new SettableClock(base, null).instant()).isEqualTo(REAL);
    }

    @Test
    void isMovedAndReset() {
        SettableClock clock = new SettableClock(base, null);
        clock.setTo(REAL.plus(Duration.ofDays(3)));
        clock.advance(Duration.ofHours(-1));
        assertThat(clock.instant()).isEqualTo(REAL.plus(Duration.ofHours(71)));
        clock.reset();
        assertThat(clock.instant()).isEqualTo(REAL);
    }

    @Test
    void followsItsFileEachTimeItChanges() throws IOException {
        Path file = folder.resolve("clock");
        SettableClock clock = new SettableClock(base, file);
        assertThat(clock.instant()).isEqualTo(REAL);
        write(file, "PT72H", 1);
        assertThat(clock.instant()).isEqualTo(REAL.plus(Duration.ofDays(3)));
        write(file, "PT73H", 2);
        assertThat(clock.instant()).isEqualTo(REAL.plus(Duration.ofHours(73)));
    }

    @Test
    void twoClocksThatFollowOneFileAgreeAlsoAfterARestart() throws IOException {
        Path file = folder.resolve("clock");
        write(file, "P5D", 1);
        assertThat(new SettableClock(base, file).instant())
                .isEqualTo(new SettableClock(base, file).instant())
                .isEqualTo(REAL.plus(Duration.ofDays(5)));
    }

    @Test
    void refusesToGuessWhenItsFileIsDamaged() throws IOException {
        Path file = folder.resolve("clock");
        write(file, "tomorrow", 1);
        assertThatThrownBy(new SettableClock(base, file)::instant).hasMessageContaining("kap.clock.file");
    }

    private static void write(Path file, String offset, int seconds) throws IOException {
        Files.writeString(file, offset);
        Files.setLastModifiedTime(file, FileTime.fromMillis(seconds * 1000L));
    }
}
