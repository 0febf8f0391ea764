package org.kapnet.platform.inbox;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** Tells failures of the surroundings, which pass, from failures of the event. */
final class TransientFailure {

    // Connection lost, transaction to be repeated, resources short, server going down or statement cancelled, lock
    // busy.
    private static final List<String> PASSING_STATES = List.of("08", "40", "53", "57", "55P03");

    private TransientFailure() {}

    static boolean is(Throwable failure) {
        int depth = 0;
        for (@Nullable Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (passes(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case SQLTransientException _, SQLRecoverableException _ -> true;
            // The pool's own failures (no connection in time) carry no state.
            case SQLException sql ->
                sql.getSQLState() == null || PASSING_STATES.stream().anyMatch(sql.getSQLState()::startsWith);
            case OptimisticLockException _, PessimisticLockException _, LockTimeoutException _ -> true;
            case QueryTimeoutException _, StaleStateException _, InterruptedException _ -> true;
            default -> false;
        };
    }
}
