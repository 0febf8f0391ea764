package org.kapnet.platform.problem;

import jakarta.persistence.OptimisticLockException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;

/**
 * Judges failures that no service has judged: a lost race, a collision in the database, something that does not answer,
 * or a fault of ours.
 */
final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final int DEEPEST_CAUSE = 20;

    /** SQL states of unique and exclusion constraints. */
    private static final List<String> COLLISIONS = List.of("23505", "23P01");

    /**
     * SQL states (by prefix) of a database that is away, full, shutting down or too busy, and of a transaction that lost
     * against another: the same request can succeed a moment later.
     */
    private static final List<String> PASSING = List.of("08", "53", "57P", "57014", "55P03", "40001", "40P01");

    private Failures() {}

    /** The answer to a failure; logs the cause of those that the caller learns nothing about. */
    static ProblemException toProblem(Throwable failure) {
        Optional<ProblemException> refusal = causes(failure)
                .filter(ProblemException.class::isInstance)
                .map(ProblemException.class::cast)
                .findFirst();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (anyCause(failure, Failures::isLostRace)) {
            return ProblemException.of(CommonProblem.STALE_VERSION);
        }
        if (anyCause(failure, Failures::isCollision)) {
            return ProblemException.of(CommonProblem.CONFLICT);
        }
        if (anyCause(failure, Failures::isPassing)) {
            LOG.warn("something the service needs does not answer", LoggableFailure.of(failure));
            return ProblemException.of(CommonProblem.UNAVAILABLE);
        }
        LOG.error("a request failed", LoggableFailure.of(failure));
        return ProblemException.of(CommonProblem.INTERNAL);
    }

    private static boolean isLostRace(Throwable cause) {
        return cause instanceof OptimisticLockException || cause instanceof StaleStateException;
    }

    private static boolean isCollision(Throwable cause) {
        return cause instanceof SQLException failure
                && failure.getSQLState() != null
                && COLLISIONS.contains(failure.getSQLState());
    }

    private static boolean isPassing(Throwable cause) {
        return switch (cause) {
            // The pool reports "no connection in time" without a state.
            case SQLException failure ->
                failure.getSQLState() == null || PASSING.stream().anyMatch(failure.getSQLState()::startsWith);
            case ConnectException away -> true;
            case RetriableException broker -> true;
            default -> false;
        };
    }

    private static boolean anyCause(Throwable failure, Predicate<Throwable> test) {
        return causes(failure).anyMatch(test);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE);
    }
}
