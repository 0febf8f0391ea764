package org.kapnet.platform.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What an operator can do about parked events. */
@ApplicationScoped
public class OutboxAdmin {

    /**
     * An event that the broker refused too often.
     *
     * @param failure class names; never a value from the event
     */
    public record ParkedEvent(UUID id, String type, UUID aggregateId, int attempts, String failure) {}

    private final AgroalDataSource database;

    OutboxAdmin(AgroalDataSource database) {
        this.database = database;
    }

    /** Everything that is parked, oldest first. */
    public List<ParkedEvent> parked() {
        String select = "select id, type, aggregateid, attempts, failure from outbox_event"
                + " where blocked_until = 'infinity' order by seq";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(select);
                ResultSet rows = statement.executeQuery()) {
            List<ParkedEvent> parked = new ArrayList<>();
            while (rows.next()) {
                parked.add(new ParkedEvent(
                        rows.getObject("id", UUID.class),
                        rows.getString("type"),
                        rows.getObject("aggregateid", UUID.class),
                        rows.getInt("attempts"),
                        rows.getString("failure")));
            }
            return parked;
        } catch (SQLException failure) {
            throw new IllegalStateException("parked events could not be read", failure);
        }
    }

    /**
     * Lets a parked event, and so the later ones of its key, be tried again from the first attempt.
     *
     * @return false when no such event is parked
     */
    @Transactional
    public boolean release(UUID eventId) {
        String update = "with released as (update outbox_event set attempts = 0, blocked_until = null"
                + " where id = ? and blocked_until = 'infinity' returning seq)"
                + " select count(*), pg_notify('kap_outbox', '') from released";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setObject(1, eventId);
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return answer.getInt(1) > 0;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("a parked event could not be released", failure);
        }
    }
}
