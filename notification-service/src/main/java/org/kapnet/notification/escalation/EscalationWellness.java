package org.kapnet.notification.escalation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.platform.tenancy.Tenancy;

/**
 * Not well while an alert is open that nobody was on call to hear. Wellness and not readiness: taking the service out
 * of traffic would also take away the way to put someone on call.
 */
@Wellness
@ApplicationScoped
class EscalationWellness implements HealthCheck {

    private final EscalationRepository repository;
    private final Tenancy tenancy;

    EscalationWellness(EscalationRepository repository, Tenancy tenancy) {
        this.repository = repository;
        this.tenancy = tenancy;
    }

    @Override
    public HealthCheckResponse call() {
        return tenancy.callAs(
                Scope.network(), () -> QuarkusTransaction.requiringNew().call(this::look));
    }

    private HealthCheckResponse look() {
        long open = repository.count("state", "raised");
        long unheard = repository.count("state = ?1 and heard = false", "raised");
        return HealthCheckResponse.named("escalations")
                .status(unheard == 0)
                .withData("open", open)
                .withData("unheard", unheard)
                .build();
    }
}
