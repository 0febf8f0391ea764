package org.kapnet.platform.timer;

import io.agroal.api.AgroalDataSource;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.platform.tenancy.Tenancy;

/**
 * Not well when a timer fails again and again or is overdue: a credential that does not lapse or a reminder that does
 * not go out makes no noise by itself.
 */
@Wellness
@ApplicationScoped
class TimerWellness implements HealthCheck {

    private static final String COUNT = """
            select count(*), count(*) filter (where consecutive_failures >= ?), count(*) filter (where execution_time < ?)
            from timer
            """;

    private final AgroalDataSource database;
    private final Tenancy tenancy;
    private final TimerConfig config;
    private final Clock clock;

    TimerWellness(AgroalDataSource database, Tenancy tenancy, TimerConfig config, Clock clock) {
        this.database = database;
        this.tenancy = tenancy;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        return tenancy.callAs(Scope.nobody(), this::count);
    }

    private HealthCheckResponse count() {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setInt(1, config.wellUntilFailures());
            count.setObject(2, clock.instant().minus(config.wellUntil()).atOffset(ZoneOffset.UTC));
            try (ResultSet answer = count.executeQuery()) {
                answer.next();
                return HealthCheckResponse.named("timers")
                        .status(answer.getLong(2) == 0 && answer.getLong(3) == 0)
                        .withData("waiting", answer.getLong(1))
                        .withData("failing", answer.getLong(2))
                        .withData("overdue", answer.getLong(3))
                        .build();
            }
        } catch (SQLException failure) {
            return HealthCheckResponse.named("timers").down().build();
        }
    }
}
