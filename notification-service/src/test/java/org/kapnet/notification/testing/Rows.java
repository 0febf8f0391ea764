package org.kapnet.notification.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.kapnet.platform.testing.Database;

/** Looks at rows past row-level security, and waits for what happens in the background. */
public final class Rows {

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private Rows() {}

    /** One text per row: its columns joined by a blank. */
    public static List<String> list(String query, Object... parameters) {
        try (Connection connection = Database.asSuperuser();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    StringBuilder text = new StringBuilder();
                    for (int i = 1; i <= columns; i++) {
                        text.append(i > 1 ? " " : "").append(row.getString(i));
                    }
                    rows.add(text.toString());
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new AssertionError("the query failed: " + query, failure);
        }
    }

    /** Changes rows, to play what a crash left behind. */
    public static int change(String statement, Object... parameters) {
        try (Connection connection = Database.asSuperuser();
                PreparedStatement update = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            return update.executeUpdate();
        } catch (SQLException failure) {
            throw new AssertionError("the statement failed: " + statement, failure);
        }
    }

    /** Waits until the assertion holds. */
    public static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).untilAsserted(assertion);
    }

    /** Waits until the query gives these rows. */
    public static void eventually(List<String> expected, String query, Object... parameters) {
        eventually(() -> assertThat(list(query, parameters)).isEqualTo(expected));
    }
}
