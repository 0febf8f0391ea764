package org.kapnet.platform.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * A successful answer as it was sent.
 *
 * @param body the JSON text, null for an answer without one
 */
record StoredAnswer(
        int status,
        @Nullable String body,
        @Nullable String location,
        @Nullable String etag) {

    /** Leaves the body out: it is clinical. */
    @Override
    public String toString() {
        return "StoredAnswer[status=" + status + "]";
    }
}
