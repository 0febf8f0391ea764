package org.kapnet.platform.security;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which account belongs to which patient. A link is made once and never changed, so one that was found is kept in
 * memory.
 */
@ApplicationScoped
public class SubjectLinks {

    private static final int KEPT = 50_000;

    private final AgroalDataSource database;
    private final Clock clock;
    private final Map<String, UUID> known = new ConcurrentHashMap<>();

    SubjectLinks(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Links an account to a patient in the caller's transaction; repeating the same link changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void link(String subject, UUID patientId) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into subject_link (subject, patient_id, linked_at) values (?, ?, ?)"
                                + " on conflict (subject) do nothing")) {
            insert.setString(1, subject);
            insert.setObject(2, patientId);
            insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("an account could not be linked to its patient", failure);
        }
    }

    /** The patient of an account; empty where it is not linked yet. */
    public Optional<UUID> patientOf(String subject) {
        UUID hit = known.get(subject);
        if (hit != null) {
            return Optional.of(hit);
        }
        // Suspends the caller's transaction: its connection has not got a scope yet, and must not get nobody's.
        Optional<UUID> found = QuarkusTransaction.suspendingExisting().call(() -> read(subject));
        if (known.size() < KEPT) {
            found.ifPresent(patient -> known.put(subject, patient));
        }
        return found;
    }

    private Optional<UUID> read(String subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select patient_id from subject_link where subject = ?")) {
            select.setString(1, subject);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the patient of an account could not be looked up", failure);
        }
    }
}
