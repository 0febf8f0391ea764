package org.kapnet.platform.probe;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kapnet.platform.testing.Database;

/** What handlers leave behind: rows of a tenant table, written in the handler's transaction and scope. */
@ApplicationScoped
public class Effects {

    private final AgroalDataSource database;

    Effects(AgroalDataSource database) {
        this.database = database;
    }

    public void leave(UUID clinic, String subject, String note) {
        String insert = "insert into probe_effect (clinic_id, subject, note) values (?, ?, ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setObject(1, clinic);
            statement.setString(2, subject);
            statement.setString(3, note);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The notes left about a subject, in the order of their writing, seen past row-level security. */
    public static List<String> about(Object subject) {
        String select = "select note from probe_effect where subject = ? order by id";
        try (Connection connection = Database.asSuperuser();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, subject.toString());
            try (ResultSet rows = statement.executeQuery()) {
                List<String> notes = new ArrayList<>();
                while (rows.next()) {
                    notes.add(rows.getString(1));
                }
                return notes;
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
