package org.kapnet.platform.timer;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs db-scheduler over the service's timers. Every instance of a service may run one; each timer fires in one. */
@ApplicationScoped
class TimerScheduler {

    private final AgroalDataSource database;
    private final TimerConfig config;
    private final TimerHandlers handlers;
    private final TimerRunner runner;
    private final TimerDataSerializer serializer;
    private final Clock clock;
    private @Nullable Scheduler scheduler;

    TimerScheduler(
            AgroalDataSource database,
            TimerConfig config,
            TimerHandlers handlers,
            TimerRunner runner,
            TimerDataSerializer serializer,
            Clock clock) {
        this.database = database;
        this.config = config;
        this.handlers = handlers;
        this.runner = runner;
        this.serializer = serializer;
        this.clock = clock;
    }

    void start(@Observes @Priority(3000) StartupEvent started) {
        if (!config.enabled() || handlers.all().isEmpty()) {
            return;
        }
        List<Task<?>> tasks = handlers.all().stream()
                .<Task<?>>map(handler -> Tasks.custom(handler.name(), TimerData.class)
                        .onFailure(runner::failed)
                        .onDeadExecutionRevive()
                        .execute((timer, context) -> runner.fire(handler, timer, context.getExecution().version)))
                .toList();
        scheduler = new RealTimeBuilder(database, tasks)
                .tableName("timer")
                .serializer(serializer)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .clock(clock::instant)
                .pollingInterval(config.pollInterval())
                .threads(config.threads())
                // A timer that fired in a process that died is taken up by another after four missed heartbeats.
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(10))
                // A handler that is gone for one release must not lose its timers, however far the clock is moved.
                .deleteUnresolvedAfter(Duration.ofDays(3650))
                .failureLogging(LogLevel.OFF, false)
                .build();
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    /** Lets the scheduler wait in real time: waiting by a clock that is moved back would wait until it catches up. */
    private static final class RealTimeBuilder extends SchedulerBuilder {

        RealTimeBuilder(DataSource database, List<Task<?>> tasks) {
            super(database, tasks);
        }

        @Override
        protected Waiter buildWaiter() {
            return new Waiter(poolingInterval);
        }
    }
}
