package org.kapnet.integration.appointment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * When therapists and patients are taken, by appointments and by dosing sessions. Sees across clinics and patients, and
 * tells times only.
 */
@ApplicationScoped
public class BusyTimes {

    private final AgroalDataSource database;

    BusyTimes(AgroalDataSource database) {
        this.database = database;
    }

    public List<BusyTime> ofTherapist(UUID therapistId, Instant from, Instant to) {
        return read("select starts_at, ends_at from therapist_busy(?, ?, ?) order by 1", therapistId, from, to);
    }

    public List<BusyTime> ofPatient(UUID patientId, Instant from, Instant to) {
        return read("select starts_at, ends_at from patient_busy(?, ?, ?) order by 1", patientId, from, to);
    }

    private List<BusyTime> read(String sql, UUID whose, Instant from, Instant to) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, whose);
            statement.setObject(2, from.atOffset(ZoneOffset.UTC));
            statement.setObject(3, to.atOffset(ZoneOffset.UTC));
            List<BusyTime> busy = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    busy.add(new BusyTime(instant(rows, 1), instant(rows, 2)));
                }
            }
            return busy;
        } catch (SQLException failure) {
            throw new IllegalStateException("busy times could not be read", failure);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
