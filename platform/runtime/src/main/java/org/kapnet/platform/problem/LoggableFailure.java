package org.kapnet.platform.problem;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A failure as it may be logged: every class and stack frame of it, but the message only of exceptions that are known
 * not to repeat data. Parsers, converters, validators and the database put what they were given into theirs, and that
 * may be a patient's.
 */
final class LoggableFailure extends RuntimeException {

    private static final int DEEPEST_CAUSE = 20;

    private LoggableFailure(String message, @Nullable Throwable cause) {
        super(message, cause, false, true);
    }

    static LoggableFailure of(Throwable failure) {
        return copy(failure, DEEPEST_CAUSE);
    }

    private static LoggableFailure copy(Throwable failure, int depth) {
        Throwable cause = failure.getCause();
        LoggableFailure copy =
                new LoggableFailure(describe(failure), cause == null || depth == 0 ? null : copy(cause, depth - 1));
        copy.setStackTrace(failure.getStackTrace());
        return copy;
    }

    private static String describe(Throwable failure) {
        String name = failure.getClass().getName();
        if (failure instanceof SQLException sql) {
            return name + " (SQL state " + sql.getSQLState() + ")";
        }
        if (failure.getCause() != null) {
            // A message may be made of the cause's, and so repeat what that repeats.
            return name;
        }
        return switch (failure) {
            case NullPointerException harmless -> name + ": " + harmless.getMessage();
            case IllegalStateException harmless -> name + ": " + harmless.getMessage();
            case UnsupportedOperationException harmless -> name + ": " + harmless.getMessage();
            case ClassCastException harmless -> name + ": " + harmless.getMessage();
            default -> name;
        };
    }
}
