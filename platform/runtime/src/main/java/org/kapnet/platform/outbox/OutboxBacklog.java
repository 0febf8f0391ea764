package org.kapnet.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * What waits in the outbox.
 *
 * @param size rows that are not sent yet, parked ones included
 * @param oldest age of the oldest of them by the database's clock
 * @param parked rows that someone has to release
 */
record OutboxBacklog(long size, Duration oldest, long parked) {

    static final OutboxBacklog NONE = new OutboxBacklog(0, Duration.ZERO, 0);

    private static final String COUNT = """
            select count(*), coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0),
                   count(*) filter (where blocked_until = 'infinity')
            from outbox_event
            """;

    static OutboxBacklog read(Connection connection) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(COUNT);
                ResultSet found = count.executeQuery()) {
            found.next();
            Duration oldest = Duration.ofMillis((long) (found.getDouble(2) * 1000));
            return new OutboxBacklog(found.getLong(1), oldest.isNegative() ? Duration.ZERO : oldest, found.getLong(3));
        }
    }
}
