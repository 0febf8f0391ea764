package org.kapnet.platform.idempotency;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.crypto.FieldCipher;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;

/**
 * The answers given to keyed requests, in the database of their effects. Two statements per request, both within the
 * caller's transaction.
 */
@Singleton
class AnswerStore {

    /** How long a retry finds its answer: longer than any client of ours keeps a request queued. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int BATCH = 1_000;

    private final DataSource database;
    private final FieldCipher cipher;
    private final Clock clock;

    AnswerStore(DataSource database, FieldCipher cipher, Clock clock) {
        this.database = database;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * Claims the key until the transaction ends, and looks for its answer.
     *
     * @throws ProblemException {@code idempotency-in-progress} when another transaction holds the key,
     *     {@code idempotency-key-reused} when it stands for another request
     */
    Optional<StoredAnswer> claim(IdempotencyKey key, byte[] requestHash) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select * from kap_claim_idempotency_key(?, ?, ?)")) {
            statement.setLong(1, key.lock());
            statement.setBytes(2, key.hash());
            statement.setObject(3, atUtc(clock.instant()));
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!row.getBoolean("claimed")) {
                    throw ProblemException.of(CommonProblem.IDEMPOTENCY_IN_PROGRESS)
                            .header("Retry-After", "1");
                }
                if (!MessageDigest.isEqual(row.getBytes("request_hash"), requestHash)) {
                    throw ProblemException.of(CommonProblem.IDEMPOTENCY_KEY_REUSED);
                }
                return Optional.of(new StoredAnswer(
                        row.getInt("status"),
                        open(key, row.getBytes("body")),
                        row.getString("location"),
                        row.getString("etag")));
            }
        }
    }

    /** Stores the answer to a claimed key. */
    void store(IdempotencyKey key, byte[] requestHash, StoredAnswer answer) throws SQLException {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        insert into idempotent_answer
                            (key_hash, request_hash, status, body, location, etag, stored_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (key_hash) do update set
                            request_hash = excluded.request_hash, status = excluded.status, body = excluded.body,
                            location = excluded.location, etag = excluded.etag,
                            stored_at = excluded.stored_at, expires_at = excluded.expires_at
                        where idempotent_answer.expires_at <= excluded.stored_at""")) {
            statement.setBytes(1, key.hash());
            statement.setBytes(2, requestHash);
            statement.setInt(3, answer.status());
            statement.setBytes(4, seal(key, answer.body()));
            statement.setString(5, answer.location());
            statement.setString(6, answer.etag());
            statement.setObject(7, atUtc(now));
            statement.setObject(8, atUtc(now.plus(KEPT)));
            if (statement.executeUpdate() != 1) {
                // Cannot happen while the claim is held. If it does, the first effect stands and this one rolls back.
                throw ProblemException.of(CommonProblem.IDEMPOTENCY_IN_PROGRESS);
            }
        }
    }

    /** Removes a batch of expired answers and says whether there may be more. */
    boolean removeExpired() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        delete from idempotent_answer where key_hash in (
                            select key_hash from idempotent_answer where expires_at <= ? limit ? for update skip locked)""")) {
            statement.setObject(1, atUtc(clock.instant()));
            statement.setInt(2, BATCH);
            return statement.executeUpdate() == BATCH;
        }
    }

    // Bound to its key: an answer moved to another row of the table does not open there.
    private static String field(IdempotencyKey key) {
        return "idempotent_answer.body:" + HexFormat.of().formatHex(key.hash());
    }

    private byte @Nullable [] seal(IdempotencyKey key, @Nullable String body) {
        return body == null ? null : cipher.seal(field(key), body);
    }

    private @Nullable String open(IdempotencyKey key, byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.open(field(key), sealed);
    }

    private static OffsetDateTime atUtc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
