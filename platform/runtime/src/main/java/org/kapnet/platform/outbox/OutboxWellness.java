package org.kapnet.platform.outbox;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Not well when events wait too long, one is parked, or no relay looks.
 *
 * <p>Wellness and not readiness: with the broker away the clinic goes on working and its facts wait in the outbox. Taking
 * the service out of traffic for that would stop the work as well.
 */
@Wellness
@ApplicationScoped
class OutboxWellness implements HealthCheck {

    private static final Duration RELAY_LOST = Duration.ofSeconds(60);

    private final OutboxMetrics metrics;
    private final OutboxConfig config;

    OutboxWellness(OutboxMetrics metrics, OutboxConfig config) {
        this.metrics = metrics;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        OutboxBacklog backlog = metrics.backlog();
        boolean watched = !config.enabled() || metrics.sampleAge().compareTo(RELAY_LOST) < 0;
        boolean well = watched && backlog.parked() == 0 && backlog.oldest().compareTo(config.wellUntil()) < 0;
        return HealthCheckResponse.named("outbox")
                .status(well)
                .withData("relay", watched ? "running" : "silent")
                .withData("backlog", backlog.size())
                .withData("oldestSeconds", backlog.oldest().toSeconds())
                .withData("parked", backlog.parked())
                .build();
    }
}
