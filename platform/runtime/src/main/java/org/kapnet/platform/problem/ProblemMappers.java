package org.kapnet.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers every failure of a resource as a problem. What the caller can mend is named; of anything else the caller
 * learns a reference only, and the cause is logged under it.
 *
 * <p>The security and web exceptions are listed one by one because the framework registers a mapper of its own for each
 * of them, and the mapper of the nearer class wins.
 */
@Singleton
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemWriter writer;
    private final BodyFaults bodyFaults;
    private final AllowedMethods allowedMethods;

    ProblemMappers(ProblemWriter writer, BodyFaults bodyFaults, AllowedMethods allowedMethods) {
        this.writer = writer;
        this.bodyFaults = bodyFaults;
        this.allowedMethods = allowedMethods;
    }

    @ServerExceptionMapper
    Response refused(ProblemException refusal) {
        LOG.debugf("refused: %s", refusal.type().slug());
        return writer.response(refusal);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException violations) {
        return ConstraintFaults.ofRequest(violations).map(writer::response).orElseGet(() -> failed(violations));
    }

    /** A constraint that cannot be evaluated is a fault of ours, not of the caller. */
    @ServerExceptionMapper
    Response invalid(ValidationException unusable) {
        return failed(unusable);
    }

    @ServerExceptionMapper
    Response unreadable(MismatchedInputException unreadable) {
        return bodyFaults.isOfRequest(unreadable)
                ? writer.response(bodyFaults.describe(unreadable))
                : failed(unreadable);
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException absent, ResourceInfo resource, UriInfo uri) {
        if (absent.getCause() instanceof ProblemException refusal) {
            return writer.response(refusal);
        }
        // A parameter that cannot be converted arrives here too. In the path it means that nothing can have this
        // address; in the query it is the caller's mistake and is named.
        return writer.response(
                absent.getCause() == null
                        ? ProblemException.of(CommonProblem.NOT_FOUND)
                        : ParameterFaults.find(resource, uri)
                                .orElseGet(() -> ProblemException.of(CommonProblem.NOT_FOUND)));
    }

    @ServerExceptionMapper
    Response web(WebApplicationException failure, UriInfo uri) {
        if (failure.getCause() instanceof JacksonException unreadable
                && failure.getResponse().getStatus() == 400) {
            return writer.response(bodyFaults.describe(unreadable));
        }
        if (failure.getCause() instanceof ProblemException refusal) {
            return writer.response(refusal);
        }
        int status = failure.getResponse().getStatus();
        if (status >= 500 && status != 503) {
            return failed(failure);
        }
        ProblemException problem = ProblemException.of(StatusProblems.of(status));
        if (status == 405) {
            // RFC 9110 15.5.6 asks for the list; the framework leaves it out.
            problem.header("Allow", allowedMethods.of(uri.getPath()));
        }
        return writer.response(problem);
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        AuthenticationRedirectException.class
    })
    Response unauthenticated() {
        return writer.response(ProblemException.of(CommonProblem.UNAUTHENTICATED));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused) {
        return writer.response(ProblemException.of(CommonProblem.FORBIDDEN));
    }

    @ServerExceptionMapper
    Response any(Throwable failure) {
        return failed(failure);
    }

    private Response failed(Throwable failure) {
        return writer.response(Failures.toProblem(failure));
    }
}
