package org.kapnet.platform.timer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How timers are run. */
@ConfigMapping(prefix = "kap.timer")
public interface TimerConfig {

    /** Whether this instance fires timers. Setting them works either way. */
    @WithDefault("true")
    boolean enabled();

    /** How often the table is asked for what is due, in real time whatever the clock shows. */
    @WithDefault("1S")
    Duration pollInterval();

    /** How many timers fire at the same time. */
    @WithDefault("2")
    int threads();

    /** How often a running timer shows that its process is alive. After four missed ones another instance fires it. */
    @WithDefault("5S")
    Duration heartbeat();

    /** Wait after the first failure of a timer; doubles each time. */
    @WithDefault("1S")
    Duration backoff();

    /** Longest wait between two attempts. */
    @WithDefault("10M")
    Duration maxBackoff();

    /** After how many failures in a row of one timer the timers report that they are not well. */
    @WithDefault("5")
    int wellUntilFailures();

    /** How long after its time a timer may still wait before the timers report that they are not well. */
    @WithDefault("2M")
    Duration wellUntil();
}
