package org.kapnet.platform.security;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which account belongs to which patient. A link hardly ever changes, so one that was found is kept in memory for a
 * while: a change has its effect in every process before long.
 */
@ApplicationScoped
public class SubjectLinks {

    private static final int KEPT = 50_000;
    private static final Duration KEPT_FOR = Duration.ofSeconds(30);

    private static final String LINK = """
            insert into subject_link (subject, patient_id, linked_at) values (?, ?, ?)
            on conflict (subject) do update set patient_id = excluded.patient_id, linked_at = excluded.linked_at
            where subject_link.linked_at <= excluded.linked_at
            """;

    private final AgroalDataSource database;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transactions;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    SubjectLinks(AgroalDataSource database, Clock clock, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.clock = clock;
        this.transactions = transactions;
    }

    private record Known(UUID patientId, Instant readAt) {}

    /**
     * Links an account to a patient in the caller's transaction; it no longer speaks for the patient it was linked to
     * before. What was said last counts, in whatever order it arrives; repeating the same link changes nothing.
     *
     * @param at when it was said
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void link(String subject, UUID patientId, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement link = connection.prepareStatement(LINK)) {
            link.setString(1, subject);
            link.setObject(2, patientId);
            link.setObject(3, at.atOffset(ZoneOffset.UTC));
            link.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("an account could not be linked to its patient", failure);
        }
        // Not before the end: until then others still read, and would keep, the link as it was.
        transactions.registerInterposedSynchronization(new Forgetting(subject));
    }

    /** The patient of an account; empty where it is not linked yet. */
    public Optional<UUID> patientOf(String subject) {
        Instant now = clock.instant();
        Known hit = known.get(subject);
        if (hit != null && Duration.between(hit.readAt(), now).abs().compareTo(KEPT_FOR) < 0) {
            return Optional.of(hit.patientId());
        }
        // Suspends the caller's transaction: its connection has not got a scope yet, and must not get nobody's.
        Optional<UUID> found = QuarkusTransaction.suspendingExisting().call(() -> read(subject));
        if (known.size() >= KEPT) {
            known.clear();
        }
        found.ifPresent(patient -> known.put(subject, new Known(patient, now)));
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

    /** Reads the link anew after the transaction that changed it. */
    private final class Forgetting implements Synchronization {

        private final String subject;

        private Forgetting(String subject) {
            this.subject = subject;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            known.remove(subject);
        }
    }
}
