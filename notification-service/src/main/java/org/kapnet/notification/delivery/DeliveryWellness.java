package org.kapnet.notification.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.platform.tenancy.Tenancy;

/** Not well when a delivery has been due for longer than a provider that retries may take. */
@Wellness
@ApplicationScoped
class DeliveryWellness implements HealthCheck {

    private final DeliveryRepository repository;
    private final DeliveryConfig config;
    private final Tenancy tenancy;
    private final Clock clock;

    DeliveryWellness(DeliveryRepository repository, DeliveryConfig config, Tenancy tenancy, Clock clock) {
        this.repository = repository;
        this.config = config;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        Instant late = clock.instant().minus(config.wellUntil());
        long overdue = tenancy.callAs(Scope.network(), () -> QuarkusTransaction.requiringNew()
                .call(() -> repository.count("state in ('pending', 'retrying') and dueAt < ?1", late)));
        return HealthCheckResponse.named("deliveries")
                .status(overdue == 0)
                .withData("overdue", overdue)
                .build();
    }
}
