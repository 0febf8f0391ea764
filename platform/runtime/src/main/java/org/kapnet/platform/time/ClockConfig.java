package org.kapnet.platform.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How a service tells the time. */
@ConfigMapping(prefix = "kap.clock")
public interface ClockConfig {

    /** Whether the clock can be moved. For tests and the local stack only: production refuses to start with it. */
    @WithDefault("false")
    boolean settable();

    /** A file that holds the offset from real time as an ISO-8601 duration; read only where the clock is settable. */
    Optional<Path> file();
}
