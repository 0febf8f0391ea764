package org.kapnet.platform.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The inbox's tables. Every method runs in the caller's transaction, or by itself where there is none. */
@ApplicationScoped
class InboxStore {

    /**
     * What became of the attempt to take an event's turn.
     *
     * @param advanced it was its turn, and the cursor now stands on it
     * @param fresh its id was not known yet
     * @param more the next event of the aggregate is already held
     */
    record Turn(boolean advanced, boolean fresh, boolean more) {}

    /** A held event with the number of its failures. */
    record Held(InboxRecord message, int attempts) {}

    // One round trip: the cursor moves only from the number before, the id is written only if it moved, and a look at
    // the held events tells whether to go on. A dead event at this number keeps its aggregate where it is.
    private static final String FIRST = """
            with advanced as (
                insert into inbox_cursor as c (source, subject, last_sequence)
                select ?, ?, ? where not exists (
                    select 1 from inbox_held h where h.source = ? and h.subject = ? and h.sequence = ? and h.dead)
                on conflict (source, subject) do update set last_sequence = excluded.last_sequence
                    where c.last_sequence = excluded.last_sequence - 1
                returning 1),
            """;

    private static final String LATER = """
            with advanced as (
                update inbox_cursor set last_sequence = last_sequence + 1
                where source = ? and subject = ? and last_sequence = ? - 1
                  and not exists (
                    select 1 from inbox_held h where h.source = ? and h.subject = ? and h.sequence = ? and h.dead)
                returning 1),
            """;

    private static final String REST = """
            fresh as (
                insert into inbox_event (id) select ?::uuid from advanced where ? on conflict do nothing returning 1)
            select (select count(*) from advanced), (select count(*) from fresh), exists (
                select 1 from inbox_held where source = ? and subject = ? and sequence = ?)
            """;

    private static final String COLUMNS =
            "h.source, h.subject, h.sequence, h.id, h.type, h.key, h.time, h.clinic_id, h.traceparent, h.data, h.attempts";

    private final AgroalDataSource database;

    InboxStore(AgroalDataSource database) {
        this.database = database;
    }

    /** Moves the cursor onto the event if it is its turn; {@code remember} also writes down its id. */
    Turn take(IncomingEvent event, boolean remember) {
        String sql = (event.sequence() == 1 ? FIRST : LATER) + REST;
        return query(sql, statement -> {
            int at = aggregate(statement, 1, event, event.sequence());
            at = aggregate(statement, at, event, event.sequence());
            statement.setObject(at++, event.id());
            statement.setBoolean(at++, remember);
            aggregate(statement, at, event, event.sequence() + 1);
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return new Turn(answer.getInt(1) > 0, answer.getInt(2) > 0, answer.getBoolean(3));
            }
        });
    }

    /** The last number handled of the event's aggregate, 0 when none. */
    long last(IncomingEvent event) {
        return query("select last_sequence from inbox_cursor where source = ? and subject = ?", statement -> {
            statement.setString(1, event.source());
            statement.setObject(2, event.subject());
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() ? answer.getLong(1) : 0;
            }
        });
    }

    /** As {@link #last}, and keeps everyone else from the aggregate until the transaction ends. */
    long lock(IncomingEvent event) {
        update(
                "insert into inbox_cursor (source, subject, last_sequence) values (?, ?, 0) on conflict do nothing",
                statement -> {
                    statement.setString(1, event.source());
                    statement.setObject(2, event.subject());
                });
        return query(
                "select last_sequence from inbox_cursor where source = ? and subject = ? for update", statement -> {
                    statement.setString(1, event.source());
                    statement.setObject(2, event.subject());
                    try (ResultSet answer = statement.executeQuery()) {
                        answer.next();
                        return answer.getLong(1);
                    }
                });
    }

    boolean holds(IncomingEvent event) {
        return query("select 1 from inbox_held where source = ? and subject = ? and sequence = ?", statement -> {
            aggregate(statement, 1, event, event.sequence());
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next();
            }
        });
    }

    /** Keeps an event until its turn, or, with a reason, until someone redrives it. */
    void hold(InboxRecord message, int attempts, @Nullable String reason) {
        IncomingEvent event = message.event();
        update(
                "insert into inbox_held (source, subject, sequence, id, type, key, time, clinic_id, traceparent, data,"
                        + " dead, attempts, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (source, subject, sequence) do update set dead = excluded.dead,"
                        + " attempts = excluded.attempts, reason = excluded.reason",
                statement -> {
                    int at = aggregate(statement, 1, event, event.sequence());
                    statement.setObject(at++, event.id());
                    statement.setString(at++, event.type());
                    statement.setObject(at++, event.key());
                    statement.setObject(at++, event.time().atOffset(ZoneOffset.UTC));
                    statement.setObject(at++, event.clinicId());
                    statement.setString(at++, message.traceparent());
                    statement.setBytes(at++, event.data());
                    statement.setBoolean(at++, reason != null);
                    statement.setInt(at++, attempts);
                    statement.setString(at, reason);
                });
    }

    void release(IncomingEvent event) {
        update(
                "delete from inbox_held where source = ? and subject = ? and sequence = ?",
                statement -> aggregate(statement, 1, event, event.sequence()));
    }

    void failedAgain(IncomingEvent event, int attempts) {
        update("update inbox_held set attempts = ? where id = ?", statement -> {
            statement.setInt(1, attempts);
            statement.setObject(2, event.id());
        });
    }

    /** The event of the same aggregate with this number, if it is held and not dead. */
    Optional<Held> held(IncomingEvent sameAggregate, long sequence) {
        return query(
                "select " + COLUMNS
                        + " from inbox_held h where source = ? and subject = ? and sequence = ? and not dead",
                statement -> {
                    aggregate(statement, 1, sameAggregate, sequence);
                    return read(statement).stream().findFirst();
                });
    }

    /** Held events whose turn has come without anyone noticing: after a crash, a redrive or a failure on the way. */
    List<Held> due(int limit) {
        return query(
                "select " + COLUMNS
                        + " from inbox_held h join inbox_cursor c using (source, subject) where not h.dead"
                        + " and h.sequence <= c.last_sequence + 1 order by h.held_at limit ?",
                statement -> {
                    statement.setInt(1, limit);
                    return read(statement);
                });
    }

    /** Makes a dead event wait like any other. Empty when no such event is dead. */
    Optional<Held> revive(UUID id) {
        return query(
                "update inbox_held h set dead = false, attempts = 0, reason = null where id = ? and dead returning "
                        + COLUMNS,
                statement -> {
                    statement.setObject(1, id);
                    return read(statement).stream().findFirst();
                });
    }

    List<InboxAdmin.DeadEvent> dead() {
        return query(
                "select id, source, type, subject, sequence, attempts, reason, held_at from inbox_held where dead"
                        + " order by held_at",
                statement -> {
                    List<InboxAdmin.DeadEvent> dead = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            dead.add(new InboxAdmin.DeadEvent(
                                    rows.getObject("id", UUID.class),
                                    rows.getString("source"),
                                    rows.getString("type"),
                                    rows.getObject("subject", UUID.class),
                                    rows.getLong("sequence"),
                                    rows.getInt("attempts"),
                                    rows.getString("reason"),
                                    rows.getObject("held_at", OffsetDateTime.class)
                                            .toInstant()));
                        }
                    }
                    return dead;
                });
    }

    InboxBacklog backlog() {
        return query(
                "select count(*) filter (where not dead), count(*) filter (where dead),"
                        + " coalesce(extract(epoch from now() - min(held_at)), 0) from inbox_held",
                statement -> {
                    try (ResultSet answer = statement.executeQuery()) {
                        answer.next();
                        return new InboxBacklog(answer.getLong(1), answer.getLong(2), Duration.ofMillis((long)
                                (answer.getDouble(3) * 1000)));
                    }
                });
    }

    /** Forgets ids of events handled longer ago than that. */
    void forget(Duration age) {
        update(
                "delete from inbox_event where handled_at < now() - make_interval(secs => ?)",
                statement -> statement.setDouble(1, age.toMillis() / 1000.0));
    }

    private static int aggregate(PreparedStatement statement, int at, IncomingEvent event, long sequence)
            throws SQLException {
        statement.setString(at, event.source());
        statement.setObject(at + 1, event.subject());
        statement.setLong(at + 2, sequence);
        return at + 3;
    }

    private static List<Held> read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<Held> held = new ArrayList<>();
            while (rows.next()) {
                IncomingEvent event = new IncomingEvent(
                        rows.getObject("id", UUID.class),
                        rows.getString("source"),
                        rows.getString("type"),
                        rows.getObject("subject", UUID.class),
                        rows.getObject("key", UUID.class),
                        rows.getObject("time", OffsetDateTime.class).toInstant(),
                        rows.getObject("clinic_id", UUID.class),
                        rows.getLong("sequence"),
                        rows.getBytes("data"));
                held.add(new Held(new InboxRecord(event, rows.getString("traceparent")), rows.getInt("attempts")));
            }
            return held;
        }
    }

    private interface Query<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private <T> T query(String sql, Query<T> query) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return query.run(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("the inbox's tables could not be used", failure);
        }
    }

    private void update(String sql, Binding binding) {
        query(sql, statement -> {
            binding.bind(statement);
            return statement.executeUpdate();
        });
    }
}
