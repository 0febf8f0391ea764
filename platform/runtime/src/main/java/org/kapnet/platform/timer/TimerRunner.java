package org.kapnet.platform.timer;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.kapnet.platform.event.FailureName;
import org.kapnet.platform.event.LogKeys;
import org.kapnet.platform.event.OwnContext;
import org.kapnet.platform.tenancy.Tenancy;
import org.kapnet.platform.web.Ids;

/** Fires one timer in one transaction, as its clinic. */
@ApplicationScoped
class TimerRunner {

    private static final Logger LOG = Logger.getLogger(TimerRunner.class);

    private static final String TAKE = "delete from timer where task_name = ? and task_instance = ? and version = ?";

    private final AgroalDataSource database;
    private final Tenancy tenancy;
    private final TimerConfig config;
    private final MeterRegistry meters;

    TimerRunner(AgroalDataSource database, Tenancy tenancy, TimerConfig config, MeterRegistry meters) {
        this.database = database;
        this.tenancy = tenancy;
        this.config = config;
        this.meters = meters;
    }

    /**
     * Removes the timer and calls its handler, both or neither. A timer that was moved or cancelled since the scheduler
     * picked it carries another version, or is gone: then nothing happens.
     */
    CompletionHandler<TimerData> fire(TimerHandler handler, TaskInstance<TimerData> timer, long version) {
        TimerCall call = new TimerCall(
                timer.getId(), timer.getData().clinicId(), timer.getData().data());
        try (LogKeys _ = LogKeys.with("correlationId", Ids.next())) {
            OwnContext.call(() -> tenancy.callAs(handler.scope(call), () -> QuarkusTransaction.requiringNew()
                    .call(() -> take(handler, timer, version, call))));
        }
        count(handler.name(), "done");
        return (complete, operations) -> {};
    }

    /** Sets the timer again with a growing wait, unless it was moved or cancelled while it failed. */
    void failed(ExecutionComplete complete, ExecutionOperations<TimerData> operations) {
        int failures = complete.getExecution().consecutiveFailures + 1;
        String name = complete.getExecution().getTaskName();
        count(name, "failed");
        try (LogKeys _ = LogKeys.with("eventType", name)
                .and("attempt", failures)
                .and("outcome", complete.getCause().map(FailureName::of).orElse("unknown"))) {
            LOG.warn("a timer failed and will be fired again");
        }
        Duration wait = config.backoff().multipliedBy(1L << Math.min(failures - 1, 20));
        Duration bounded = wait.compareTo(config.maxBackoff()) > 0 ? config.maxBackoff() : wait;
        try {
            operations.reschedule(complete, complete.getTimeDone().plus(bounded));
        } catch (RuntimeException movedOrGone) {
            LOG.debug("a failed timer was moved or cancelled meanwhile");
        }
    }

    private boolean take(TimerHandler handler, TaskInstance<TimerData> timer, long version, TimerCall call) {
        boolean taken = taken(timer, version);
        if (taken) {
            handler.fire(call);
        }
        return taken;
    }

    private boolean taken(TaskInstance<TimerData> timer, long version) {
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setString(1, timer.getTaskName());
            take.setString(2, timer.getId());
            take.setLong(3, version);
            return take.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("a timer could not be taken", failure);
        }
    }

    private void count(String handler, String outcome) {
        meters.counter("kap.timer.fired", "handler", handler, "outcome", outcome)
                .increment();
    }
}
