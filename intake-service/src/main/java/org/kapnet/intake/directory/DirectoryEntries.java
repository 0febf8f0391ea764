package org.kapnet.intake.directory;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.clinic.Address;
import org.kapnet.intake.clinic.Course;
import org.kapnet.intake.clinic.Insurers;
import org.kapnet.intake.clinic.Money;

/** Reads the public directory, within the caller's transaction. */
@ApplicationScoped
class DirectoryEntries {

    private final AgroalDataSource database;

    DirectoryEntries(AgroalDataSource database) {
        this.database = database;
    }

    /** The number of the last publication. */
    @Transactional(Transactional.TxType.MANDATORY)
    long revision() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select value from directory_revision");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException("the revision of the directory could not be read", failure);
        }
    }

    /** The results of a search, in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<DirectoryEntry> find(DirectoryQuery query) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query.sql())) {
            int place = 1;
            for (Object parameter : query.parameters()) {
                statement.setObject(place++, parameter);
            }
            List<DirectoryEntry> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(entry(rows));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("the directory could not be searched", failure);
        }
    }

    private static DirectoryEntry entry(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new DirectoryEntry(
                row.getObject("site_id", UUID.class),
                row.getObject("clinic_id", UUID.class),
                row.getString("clinic_name"),
                row.getString("site_name"),
                new Address(
                        row.getString("line1"),
                        row.getString("city"),
                        row.getString("state"),
                        row.getString("postal_code"),
                        row.getString("country")),
                row.getDouble("latitude"),
                row.getDouble("longitude"),
                row.getString("zone"),
                texts(row, "routes"),
                texts(row, "indications"),
                new Money(row.getLong("price_minor"), currency),
                Course.orNone(
                        row.getObject("course_sessions", Integer.class),
                        row.getObject("course_price_minor", Long.class),
                        row.getObject("additional_fees_minor", Long.class),
                        currency),
                Money.orNone(row.getObject("course_total_minor", Long.class), currency),
                new Insurers(
                        texts(row, "insurers_covered"),
                        texts(row, "insurers_not_covered"),
                        texts(row, "insurers_unknown")),
                texts(row, "telehealth_states"),
                texts(row, "languages"),
                texts(row, "accessibility"),
                texts(row, "support_offered"),
                row.getObject("next_available_on", LocalDate.class),
                ranking(row));
    }

    private static DirectoryEntry.Ranking ranking(ResultSet row) throws SQLException {
        return new DirectoryEntry.Ranking(
                row.getLong("score"),
                kilometres(row),
                row.getString("coverage"),
                row.getLong("lowest_minor"),
                row.getLong("distance_points"),
                row.getLong("price_points"),
                row.getLong("coverage_points"),
                row.getLong("availability_points"),
                row.getLong("course_points"));
    }

    private static @Nullable Double kilometres(ResultSet row) throws SQLException {
        double kilometres = row.getDouble("km");
        return row.wasNull() ? null : (Double) kilometres;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
