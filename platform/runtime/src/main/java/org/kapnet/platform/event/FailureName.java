package org.kapnet.platform.event;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names a failure without its message, because a message may quote what the failed work was about. Gives the classes
 * from outside in, an SQL state where there is one, and the innermost place in our own code.
 */
public final class FailureName {

    private FailureName() {}

    /** For example {@code IllegalStateException < PSQLException[23505] at ClearanceGrantedHandler.handle:41}. */
    public static String of(Throwable failure) {
        StringBuilder name = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        String place = "";
        for (@Nullable Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            name.append(name.isEmpty() ? "" : " < ").append(cause.getClass().getSimpleName());
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                name.append('[').append(sql.getSQLState()).append(']');
            }
            place = Arrays.stream(cause.getStackTrace())
                    .filter(FailureName::ours)
                    .findFirst()
                    .map(frame -> " at " + simple(frame.getClassName()) + "." + frame.getMethodName() + ":"
                            + frame.getLineNumber())
                    .orElse(place);
        }
        return name + place;
    }

    private static boolean ours(StackTraceElement frame) {
        return frame.getClassName().startsWith("org.kapnet.") && frame.getLineNumber() > 0;
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
