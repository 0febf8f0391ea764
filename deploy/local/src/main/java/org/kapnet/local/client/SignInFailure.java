package org.kapnet.local.client;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Signing in did not work. The message never holds a password, a code or a token. */
public final class SignInFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    SignInFailure(String message) {
        super(message);
    }

    SignInFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
