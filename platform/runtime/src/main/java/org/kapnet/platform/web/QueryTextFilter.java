package org.kapnet.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;

/** Refuses the one character in a query that the database can neither keep nor compare. */
@Provider
class QueryTextFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        for (Map.Entry<String, List<String>> parameter :
                request.getUriInfo().getQueryParameters().entrySet()) {
            if (parameter.getValue().stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                throw ProblemException.of(CommonProblem.MALFORMED_REQUEST)
                        .error("query/" + parameter.getKey(), "must be a text without NUL characters");
            }
        }
    }
}
