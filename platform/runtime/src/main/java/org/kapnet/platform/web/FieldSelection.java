package org.kapnet.platform.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.filter.FilteringGeneratorDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;

/**
 * Leaves out of an answer what the caller does not ask for: {@code ?fields=id,state} on any read. Of a page it is the
 * entries that are cut, so that paging works as ever. What may be read, and what the audit log notes, stays the same.
 */
@Singleton
class FieldSelection {

    /** The parameter. */
    static final String FIELDS = "fields";

    private static final String WANTED = FieldSelection.class.getName();

    private final FieldNames names;
    private final ObjectMapper json;

    FieldSelection(FieldNames names, ObjectMapper json) {
        this.names = names;
        this.json = json;
    }

    /** Before the resource, so that a misspelt name reads nothing. */
    @ServerRequestFilter
    void read(ContainerRequestContext request, ResourceInfo resource) {
        List<String> asked = request.getUriInfo().getQueryParameters().get(FIELDS);
        if (asked == null || !request.getMethod().equals("GET") || resource.getResourceMethod() == null) {
            return;
        }
        SortedSet<String> offered = names.of(resource.getResourceMethod());
        if (offered.isEmpty()) {
            return;
        }
        Set<String> wanted = asked.stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .collect(Collectors.toSet());
        if (!offered.containsAll(wanted)) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                    .error("query/" + FIELDS, "must name fields of the answer: " + String.join(", ", offered));
        }
        request.setProperty(WANTED, wanted);
    }

    @ServerResponseFilter
    void write(ContainerRequestContext request, ContainerResponseContext response) {
        Object view = response.getEntity();
        if (request.getProperty(WANTED) instanceof Set<?> wanted && response.getStatus() == 200 && view != null) {
            TokenFilter fields = new Members(wanted);
            response.setEntity(written(view, view instanceof Page<?> ? new Entries(fields) : fields));
        }
    }

    private String written(Object view, TokenFilter filter) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new FilteringGeneratorDelegate(
                json.createGenerator(text), filter, TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH, true)) {
            json.writeValue(out, view);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Keeps members of an object by name, whole. */
    private static final class Members extends TokenFilter {

        private final Set<?> wanted;

        Members(Set<?> wanted) {
            this.wanted = wanted;
        }

        @Override
        public TokenFilter includeProperty(String name) {
            return wanted.contains(name) ? INCLUDE_ALL : null;
        }

        // Entries of which no wanted field is set stay, as empty objects: a page does not lose entries.
        @Override
        public boolean includeEmptyObject(boolean contentsFiltered) {
            return true;
        }
    }

    /** Keeps a page, and of each of its items what another filter keeps. */
    private static final class Entries extends TokenFilter {

        private final TokenFilter entry;

        Entries(TokenFilter entry) {
            this.entry = entry;
        }

        @Override
        public TokenFilter includeProperty(String name) {
            return name.equals("items") ? entry : INCLUDE_ALL;
        }
    }
}
