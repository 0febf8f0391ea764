package org.kapnet.platform.web;

import java.util.UUID;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The id that ties together the answer, the log lines and the audit entries of one request. */
public final class Correlation {

    /** Header by which a caller may give the id, and by which every answer tells it. */
    public static final String HEADER = "X-Correlation-Id";

    /** Key in the log. */
    public static final String LOG_KEY = "correlationId";

    private Correlation() {}

    /** The id of the current request; a new one where there is no request. */
    public static UUID current() {
        Object known = MDC.get(LOG_KEY);
        UUID id = known == null ? null : parse(known.toString());
        return id == null ? Ids.next() : id;
    }

    /** Takes the caller's id if it is a UUID. Anything else could carry text into the log, so it is replaced. */
    static UUID accept(@Nullable String header) {
        UUID given = header == null ? null : parse(header);
        return given == null ? Ids.next() : given;
    }

    static void begin(UUID id) {
        MDC.put(LOG_KEY, id.toString());
    }

    private static @Nullable UUID parse(String text) {
        if (text.length() != 36) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
