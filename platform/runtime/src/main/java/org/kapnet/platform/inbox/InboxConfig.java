package org.kapnet.platform.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How events of other services are read. */
@ConfigMapping(prefix = "kap.inbox")
public interface InboxConfig {

    /** Whether this instance reads events. */
    @WithDefault("true")
    boolean enabled();

    /** The topics to read, for example {@code kap.intake.v1,kap.session.v1}; none means that nothing is read. */
    Optional<List<String>> topics();

    /**
     * A lasting name of this instance within its group. With one, a restarted instance takes its partitions back at
     * once; without, the group waits for the session timeout after a crash. Two living instances must not share one.
     */
    Optional<String> instanceId();

    /** After how much silence the broker gives a reader's partitions to another. */
    @WithDefault("10S")
    Duration sessionTimeout();

    /** How many events are fetched at once. */
    @WithDefault("200")
    int batchSize();

    /** After how many failures of its own an event is set aside. Failures of the database do not count. */
    @WithDefault("3")
    int maxAttempts();

    /** Wait after the first failure of an event; doubles each time. Its partition waits, the others go on. */
    @WithDefault("0.2S")
    Duration backoff();

    /** Longest wait between two attempts. */
    @WithDefault("10S")
    Duration maxBackoff();

    /** How often held events are looked through for ones whose turn has come. */
    @WithDefault("30S")
    Duration sweepInterval();

    /**
     * How long the id of a handled event is remembered. The sequence already tells repeats apart, so this only needs to
     * outlast the topics' retention.
     */
    @WithDefault("30D")
    Duration remember();

    /** From which age of the oldest held event on the inbox reports that it is not well. */
    @WithDefault("1M")
    Duration wellUntil();
}
