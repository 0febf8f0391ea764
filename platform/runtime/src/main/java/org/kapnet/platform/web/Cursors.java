package org.kapnet.platform.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;

/**
 * Signs the position at which a list continues, so that a client can hold it but not make one up. A cursor is bound to
 * the address of the list that issued it: one of another list is refused like a damaged one.
 *
 * <p>The position is signed, not hidden: put ids and instants into it, never a name or another identifier of a person.
 */
@ApplicationScoped
public class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 32;
    private static final int LONGEST = 1024;

    private final WebConfig config;
    private final CurrentVertxRequest request;

    Cursors(WebConfig config, CurrentVertxRequest request) {
        this.config = config;
        this.request = request;
    }

    /** The cursor for a position of the list that is being answered. */
    public String sign(String position) {
        byte[] plain = position.getBytes(StandardCharsets.UTF_8);
        byte[] mac = mac(plain);
        byte[] cursor = Arrays.copyOf(mac, mac.length + plain.length);
        System.arraycopy(plain, 0, cursor, mac.length, plain.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /**
     * The position in a cursor that {@link #sign} made for this list.
     *
     * @return null for no cursor: the list starts at its beginning
     * @throws ProblemException {@code cursor-invalid} when it is damaged, made up or another list's
     */
    public @Nullable String read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        byte[] bytes = decode(cursor);
        if (bytes.length < MAC_BYTES) {
            throw invalid();
        }
        byte[] plain = Arrays.copyOfRange(bytes, MAC_BYTES, bytes.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(bytes, MAC_BYTES), mac(plain))) {
            throw invalid();
        }
        return new String(plain, StandardCharsets.UTF_8);
    }

    private byte[] mac(byte[] position) {
        String secret = config.cursorSecret()
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalStateException("the property kap.web.cursor-secret is not set"));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update(list().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(position);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("cursors cannot be signed", unavailable);
        }
    }

    private String list() {
        var current = request.getCurrent();
        return current == null ? "" : current.normalizedPath();
    }

    private static byte[] decode(String cursor) {
        if (cursor.length() > LONGEST) {
            throw invalid();
        }
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException damaged) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return ProblemException.of(CommonProblem.CURSOR_INVALID)
                .error("query/cursor", "must be the nextCursor of an earlier page of this list");
    }
}
