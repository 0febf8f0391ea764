package org.kapnet.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kapnet.platform.web.Correlation;

/**
 * Turns a problem into its answer, alike for failures inside resources and for those the HTTP layer meets before any
 * resource is reached.
 */
@Singleton
public class ProblemWriter {

    /** The media type of every refusal. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    Response response(ProblemException problem) {
        // Already bytes: no negotiation of media types can fail or change the answer of a failure.
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .entity(body(problem).getBytes(StandardCharsets.UTF_8));
        headers(problem).forEach(answer::header);
        return answer.build();
    }

    /** Answers on the HTTP layer; does nothing when an answer has already begun. */
    public void write(RoutingContext request, ProblemException problem) {
        HttpServerResponse response = request.response();
        if (response.headWritten() || response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(problem.type().status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
        headers(problem).forEach(response::putHeader);
        response.end(body(problem));
    }

    private String body(ProblemException problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", problem.type().uri());
        members.put("title", problem.type().title());
        members.put("status", problem.type().status());
        problem.detail().ifPresent(detail -> members.put("detail", detail));
        members.put("instance", "urn:uuid:" + Correlation.current());
        if (!problem.errors().isEmpty()) {
            members.put("errors", problem.errors());
        }
        if (!problem.reasons().isEmpty()) {
            members.put("reasons", problem.reasons());
        }
        members.putAll(problem.members());
        try {
            return json.writeValueAsString(members);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(
                    "a member of the problem " + problem.type().slug() + " is not JSON", unwritable);
        }
    }

    private static Map<String, String> headers(ProblemException problem) {
        Map<String, String> headers = new LinkedHashMap<>(problem.headers());
        switch (problem.type().status()) {
            // RFC 9110 11.6.1: a 401 names the scheme by which the caller can do better.
            case 401 -> headers.putIfAbsent(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case 503 -> headers.putIfAbsent(HttpHeaders.RETRY_AFTER, "5");
            default -> {}
        }
        return headers;
    }
}
