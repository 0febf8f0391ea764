package org.kapnet.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.HttpLayerProblems;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.problem.ProblemWriter;

/**
 * What happens to every request before the framework looks for a resource: it gets its correlation id and safety
 * headers, and its body is read whole and measured. Failures up to there answer as problems too.
 *
 * <p>Bodies are held in memory. They are small by rule, a worker thread never waits for a slow sender, and the exact
 * bytes are at hand for idempotency.
 */
@Singleton
class HttpLayer {

    /** How long an oversized body is still read and thrown away, so that its sender gets to read the refusal. */
    private static final long DRAIN_MILLISECONDS = 5_000;

    private static final Set<HttpMethod> WITH_BODY =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private final ProblemWriter writer;
    private final HttpLayerProblems problems;
    private final BodyHandler body;

    HttpLayer(ProblemWriter writer, HttpLayerProblems problems, WebConfig config) {
        this.writer = writer;
        this.problems = problems;
        this.body = BodyHandler.create(false).setBodyLimit(config.maxBodyBytes());
    }

    void filters(@Observes Filters filters) {
        filters.register(HttpLayer::begin, FilterOrder.CORRELATION);
        filters.register(this::readBody, FilterOrder.BODY);
        filters.register(HttpLayer::noteMissingBody, FilterOrder.AFTER_BODY);
    }

    void routes(@Observes Router router) {
        router.route().order(FilterOrder.FAILURES).failureHandler(this::failed);
        router.route().order(FilterOrder.LAST).handler(this::unknown);
    }

    private static void begin(RoutingContext request) {
        UUID id = Correlation.accept(request.request().getHeader(Correlation.HEADER));
        Correlation.begin(id);
        var headers = request.response().headers();
        headers.set(Correlation.HEADER, id.toString());
        headers.set("X-Content-Type-Options", "nosniff");
        if (request.normalizedPath().startsWith("/v1/")) {
            // Clinical answers stay out of every cache on the way, and out of the browser's.
            request.addHeadersEndHandler(sent -> {
                if (!headers.contains("Cache-Control")) {
                    headers.set("Cache-Control", "no-store");
                }
            });
        }
        request.next();
    }

    private void readBody(RoutingContext request) {
        // The handler waits for the end of the request, which never comes a second time where there was no body.
        if (WITH_BODY.contains(request.request().method()) && !request.request().isEnded()) {
            body.handle(request);
        } else {
            request.next();
        }
    }

    /** A request without a body gets an empty one; otherwise the framework would wait for one that never comes. */
    private static void noteMissingBody(RoutingContext request) {
        if (WITH_BODY.contains(request.request().method()) && request.body().buffer() == null) {
            ((RoutingContextInternal) request).setBody(Buffer.buffer());
        }
        request.next();
    }

    private void failed(RoutingContext request) {
        ProblemException problem = problems.of(request.failure(), request.statusCode());
        if (problem.type().equals(CommonProblem.BODY_TOO_LARGE)) {
            drain(request);
        }
        writer.write(request, problem);
    }

    private static void drain(RoutingContext request) {
        HttpServerRequest incoming = request.request();
        request.response().putHeader("Connection", "close");
        if (!incoming.isEnded()) {
            incoming.resume();
            request.vertx().setTimer(DRAIN_MILLISECONDS, late -> {
                if (!incoming.isEnded()) {
                    incoming.connection().close();
                }
            });
        }
    }

    private void unknown(RoutingContext request) {
        writer.write(request, ProblemException.of(CommonProblem.NOT_FOUND));
    }
}
