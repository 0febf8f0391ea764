package org.kapnet.platform.inbox;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Not well when an event is dead, one is held for too long, or no reader looks. Wellness and not readiness: the service
 * can still answer, and taking it out of traffic would not bring the missing event.
 */
@Wellness
@ApplicationScoped
class InboxWellness implements HealthCheck {

    private static final Duration READER_LOST = Duration.ofSeconds(60);

    private final InboxMetrics metrics;
    private final InboxConfig config;

    InboxWellness(InboxMetrics metrics, InboxConfig config) {
        this.metrics = metrics;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        InboxBacklog backlog = metrics.backlog();
        boolean reads = config.enabled() && config.topics().isPresent();
        boolean watched = !reads || metrics.sampleAge().compareTo(READER_LOST) < 0;
        boolean well = watched && backlog.dead() == 0 && backlog.oldest().compareTo(config.wellUntil()) < 0;
        return HealthCheckResponse.named("inbox")
                .status(well)
                .withData("reader", watched ? "running" : "silent")
                .withData("held", backlog.held())
                .withData("dead", backlog.dead())
                .withData("oldestSeconds", backlog.oldest().toSeconds())
                .build();
    }
}
