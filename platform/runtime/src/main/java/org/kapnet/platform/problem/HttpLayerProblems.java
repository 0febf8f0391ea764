package org.kapnet.platform.problem;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Judges failures that the HTTP layer reports before or outside a resource. */
@Singleton
public class HttpLayerProblems {

    HttpLayerProblems() {}

    /**
     * The problem to answer with.
     *
     * @param failure what was thrown, null when a handler only set a status
     * @param status the status a handler set, -1 when none
     */
    public ProblemException of(@Nullable Throwable failure, int status) {
        return switch (failure) {
            case UnauthorizedException refused -> ProblemException.of(CommonProblem.UNAUTHENTICATED);
            case AuthenticationException refused -> ProblemException.of(CommonProblem.UNAUTHENTICATED);
            case ForbiddenException refused -> ProblemException.of(CommonProblem.FORBIDDEN);
            case null -> ProblemException.of(StatusProblems.of(status));
            default ->
                status >= 400 && status < 500
                        ? ProblemException.of(StatusProblems.of(status))
                        : Failures.toProblem(failure);
        };
    }
}
