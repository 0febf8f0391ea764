package org.kapnet.platform.timer;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sets and cancels timers, in the caller's transaction: they exist when it commits.
 *
 * <p>Writes the scheduler's table itself, because its client looks first and inserts then: two round trips, and a
 * failed insert would spoil the caller's transaction.
 */
@ApplicationScoped
public class Timers {

    // A timer that is just firing has deleted its row in its own transaction: this statement waits for it and then
    // sets a new timer. Raising the version takes the row away from a scheduler that has picked but not begun it.
    private static final String SCHEDULE = """
            insert into timer (task_name, task_instance, task_data, execution_time, picked, consecutive_failures, version)
            values (?, ?, ?, ?, false, 0, 1)
            on conflict (task_name, task_instance) do update
            set task_data = excluded.task_data, execution_time = excluded.execution_time, picked = false, picked_by = null,
                last_heartbeat = null, consecutive_failures = 0, version = timer.version + 1
            """;

    private static final String CANCEL = "delete from timer where task_name = ? and task_instance = ?";

    private final AgroalDataSource database;
    private final TimerHandlers handlers;
    private final TimerDataSerializer serializer;

    Timers(AgroalDataSource database, TimerHandlers handlers, TimerDataSerializer serializer) {
        this.database = database;
        this.handlers = handlers;
        this.serializer = serializer;
    }

    /**
     * Sets a timer; the same handler and key again moves it.
     *
     * @param at by the service's clock; in the past means at once
     * @param data ids and codes for the handler
     * @throws IllegalArgumentException when there is no such handler
     * @throws jakarta.transaction.TransactionalException when the caller has no transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void schedule(String handler, String key, Instant at, @Nullable UUID clinicId, String data) {
        handlers.require(handler);
        try (Connection connection = database.getConnection();
                PreparedStatement schedule = connection.prepareStatement(SCHEDULE)) {
            schedule.setString(1, handler);
            schedule.setString(2, key);
            schedule.setBytes(3, serializer.serialize(new TimerData(clinicId, data)));
            schedule.setObject(4, at.atOffset(ZoneOffset.UTC));
            schedule.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("a timer could not be set", failure);
        }
    }

    /** Takes a timer away; nothing happens when there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(String handler, String key) {
        handlers.require(handler);
        try (Connection connection = database.getConnection();
                PreparedStatement cancel = connection.prepareStatement(CANCEL)) {
            cancel.setString(1, handler);
            cancel.setString(2, key);
            cancel.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("a timer could not be cancelled", failure);
        }
    }
}
