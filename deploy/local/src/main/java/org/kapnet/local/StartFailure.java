package org.kapnet.local;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The stack could not start or go on. The message is one sentence for the person at the keyboard. */
public final class StartFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public StartFailure(String sentence) {
        super(sentence);
    }

    public StartFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
