package org.kapnet.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalClockTest {

    private static final Instant REAL = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void withoutAFileItIsRealTime() {
        assertThat(clock().instant()).isEqualTo(REAL);
    }

    @Test
    void aMoveIsWrittenAsAnOffsetThatServicesFollow() throws Exception {
        clock().setTo(REAL.plus(Duration.ofDays(3)));
        clock().advance(Duration.ofHours(-1));

        assertThat(Files.readString(folder.resolve("clock"))).isEqualTo("PT71H");
        assertThat(clock().instant()).isEqualTo(REAL.plus(Duration.ofHours(71)));
        try (var files = Files.list(folder)) {
            assertThat(files).as("nothing is left beside it").hasSize(1);
        }
    }

    private LocalClock clock() {
        return new LocalClock(folder.resolve("clock"), () -> REAL);
    }
}
