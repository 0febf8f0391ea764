package org.kapnet.platform.servers;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A server that did not start, died early or could not be set up. The message is one sentence, then the log's end. */
public final class ServerFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public ServerFailure(String message) {
        super(message);
    }

    public ServerFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
