package org.kapnet.platform.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;

/**
 * The identity of an intended effect: the caller's key within its scope (account, clinic, method and path), as one
 * hash. Two callers, or two resources, never meet in one stored answer.
 */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final byte[] hash;

    private IdempotencyKey(byte[] hash) {
        this.hash = hash;
    }

    /**
     * Reads the header.
     *
     * @throws ProblemException {@code malformed-request} when it is not 1 to 255 visible ASCII characters
     */
    static Optional<String> read(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (!VISIBLE_ASCII.matcher(header).matches()) {
            throw ProblemException.of(CommonProblem.MALFORMED_REQUEST)
                    .error("header/" + HEADER, "must be 1 to 255 visible ASCII characters");
        }
        return Optional.of(header);
    }

    static IdempotencyKey of(String key, String account, @Nullable UUID clinic, String method, String path) {
        MessageDigest digest = sha256();
        for (String part : List.of(key, account, String.valueOf(clinic), method, path)) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // With its length in front no part can run over into the next.
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return new IdempotencyKey(digest.digest());
    }

    byte[] hash() {
        return hash.clone();
    }

    /** The number of the advisory lock. Two keys that share one only make each other wait. */
    long lock() {
        return ByteBuffer.wrap(hash).getLong();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException unavailable) {
            throw new IllegalStateException("every Java platform has SHA-256", unavailable);
        }
    }
}
