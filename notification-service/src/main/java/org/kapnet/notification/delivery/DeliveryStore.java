package org.kapnet.notification.delivery;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.notification.channel.ChannelName;
import org.kapnet.platform.web.Ids;

/**
 * Rows of {@code delivery}, in plain SQL: claiming skips what another process has locked, and every change is fenced by
 * the attempt it belongs to. Leases run on the database's own time, because the clock of the services can be set.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DeliveryStore {

    private static final String PLAN = """
            insert into delivery (id, patient_id, clinic_id, purpose, subject_id, recipient_id, channel, cause,
                                  template_version, state, attempts, due_at, created_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending', 0, ?, ?, 0)
            on conflict (cause, recipient_id, channel) do nothing
            """;

    private static final String CLAIM = """
            with due as (
                select id from delivery
                where (state in ('pending', 'retrying') and due_at <= ?)
                   or (state = 'sending' and lease_until < clock_timestamp())
                order by due_at, id
                limit ?
                for update skip locked)
            update delivery d
            set state = 'sending', attempts = d.attempts + 1, version = d.version + 1,
                lease_until = clock_timestamp() + make_interval(secs => ?)
            from due where d.id = due.id
            returning d.id, d.purpose, d.subject_id, d.patient_id, d.clinic_id, d.recipient_id, d.channel, d.cause,
                      d.template_version, d.attempts
            """;

    private static final String CONCLUDE = """
            update delivery
            set state = ?, due_at = coalesce(?, due_at), ended_at = ?, reason = ?, provider_reference = ?,
                lease_until = null, version = version + 1
            where id = ? and state = 'sending' and attempts = ?
            """;

    private static final String POSTPONE = """
            update delivery
            set state = case when attempts > 1 then 'retrying' else 'pending' end, attempts = attempts - 1,
                due_at = ?, lease_until = null, version = version + 1
            where id = ? and state = 'sending' and attempts = ?
            """;

    private final AgroalDataSource database;

    DeliveryStore(AgroalDataSource database) {
        this.database = database;
    }

    /** Inserts the orders; returns how many were new. */
    int plan(List<DeliveryOrder> orders, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(PLAN)) {
            for (DeliveryOrder order : orders) {
                insert.setObject(1, Ids.next());
                insert.setObject(2, order.patientId());
                insert.setObject(3, order.clinicId());
                insert.setString(4, order.purpose().wire());
                insert.setObject(5, order.subjectId());
                insert.setObject(6, order.recipientId());
                insert.setString(7, order.channel().wire());
                insert.setString(8, order.cause());
                insert.setInt(9, order.templateVersion());
                insert.setTimestamp(10, Timestamp.from(order.dueAt()));
                insert.setTimestamp(11, Timestamp.from(now));
                insert.addBatch();
            }
            int added = 0;
            for (int count : insert.executeBatch()) {
                added += Math.max(count, 0);
            }
            return added;
        } catch (SQLException failure) {
            throw new IllegalStateException("deliveries could not be planned", failure);
        }
    }

    /** Takes what is due, and what a dead process left, and records the attempt. */
    List<DeliveryRequest> claim(Instant now, int limit, Duration lease) {
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setTimestamp(1, Timestamp.from(now));
            claim.setInt(2, limit);
            claim.setDouble(3, lease.toMillis() / 1000.0);
            List<DeliveryRequest> claimed = new ArrayList<>();
            try (ResultSet row = claim.executeQuery()) {
                while (row.next()) {
                    claimed.add(request(row));
                }
            }
            return claimed;
        } catch (SQLException failure) {
            throw new IllegalStateException("deliveries could not be claimed", failure);
        }
    }

    /**
     * Records how an attempt ended.
     *
     * @return false when the attempt is no longer this process's: its lease ran out and another took over
     */
    boolean conclude(UUID id, int attempt, Delivery outcome) {
        return switch (outcome) {
            case Delivery.Sent sent -> conclude(id, attempt, "sent", null, sent.at(), null, sent.providerReference());
            case Delivery.Abandoned gone -> conclude(id, attempt, "abandoned", null, gone.at(), gone.reason(), null);
            case Delivery.Withdrawn gone -> conclude(id, attempt, "withdrawn", null, gone.at(), gone.reason(), null);
            case Delivery.Retrying retry ->
                conclude(id, attempt, "retrying", retry.dueAt(), null, retry.failure(), null);
            case Delivery.Pending ignored -> throw new IllegalArgumentException("an attempt never ends as pending");
            case Delivery.Sending ignored -> throw new IllegalArgumentException("an attempt never ends as sending");
        };
    }

    /** Gives a claimed delivery back, as if the attempt had not been. */
    void postpone(UUID id, int attempt, Instant until) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(POSTPONE)) {
            update.setTimestamp(1, Timestamp.from(until));
            update.setObject(2, id);
            update.setInt(3, attempt);
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("a delivery could not be postponed", failure);
        }
    }

    private boolean conclude(
            UUID id,
            int attempt,
            String state,
            @Nullable Instant dueAt,
            @Nullable Instant endedAt,
            @Nullable String reason,
            @Nullable String reference) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(CONCLUDE)) {
            update.setString(1, state);
            update.setTimestamp(2, dueAt == null ? null : Timestamp.from(dueAt));
            update.setTimestamp(3, endedAt == null ? null : Timestamp.from(endedAt));
            update.setString(4, reason);
            update.setString(5, reference);
            update.setObject(6, id);
            update.setInt(7, attempt);
            return update.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("the outcome of a delivery could not be recorded", failure);
        }
    }

    private static DeliveryRequest request(ResultSet row) throws SQLException {
        return new DeliveryRequest(
                row.getObject(1, UUID.class),
                DeliveryPurpose.of(row.getString(2)),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                row.getObject(6, UUID.class),
                ChannelName.of(row.getString(7)),
                row.getString(8),
                row.getInt(9),
                row.getInt(10));
    }
}
