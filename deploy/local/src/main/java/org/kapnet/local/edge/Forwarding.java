package org.kapnet.local.edge;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Passes requests on to the service that answers them, bodies and event streams as they flow. A service that does not
 * answer shows as a 503 problem, so that a client may try again.
 */
final class Forwarding {

    private static final Pattern API_DOCUMENT = Pattern.compile("/openapi/([a-z]+)\\.yaml");
    private static final Pattern PROBLEM = Pattern.compile("/problems/([a-z0-9-]+)");

    private final Services services;
    private final ProblemHomes problemHomes;
    private final HttpProxy proxy;

    Forwarding(HttpClient client, Services services, ProblemHomes problemHomes) {
        this.services = services;
        this.problemHomes = problemHomes;
        this.proxy = HttpProxy.reverseProxy(client)
                .origin(OriginRequestProvider.selector(
                        context -> origin(context.request().proxiedRequest())))
                .addInterceptor(new Headers());
    }

    /** Passes the request on, or answers 404 when nobody has its path. */
    void handle(HttpServerRequest request) {
        proxy.handle(request);
    }

    private Future<SocketAddress> origin(HttpServerRequest request) {
        return service(request.path()).map(service -> services.port(service)
                .map(port -> SocketAddress.inetSocketAddress(port, "127.0.0.1"))
                .orElseThrow(NobodyAnswers::new));
    }

    private Future<String> service(String path) {
        Matcher document = API_DOCUMENT.matcher(path);
        if (document.matches()) {
            return Future.succeededFuture(document.group(1));
        }
        Matcher problem = PROBLEM.matcher(path);
        if (problem.matches()) {
            return problemHomes.of(problem.group(1)).map(home -> home.orElseThrow(NobodyAnswers::new));
        }
        return RouteTable.service(path)
                .map(Future::succeededFuture)
                .orElseGet(() -> Future.failedFuture(new NobodyAnswers()));
    }

    /** No service has this path. */
    private static final class NobodyAnswers extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        NobodyAnswers() {
            super("no service has this path", null, false, false);
        }
    }

    private static final class Headers implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            ProxyRequest request = context.request();
            HttpServerRequest original = request.proxiedRequest();
            request.headers().set("X-Forwarded-For", original.remoteAddress().hostAddress());
            request.headers().set("X-Forwarded-Proto", "http");
            if (original.authority() != null) {
                request.headers().set("X-Forwarded-Host", original.authority().toString());
            }
            if (API_DOCUMENT.matcher(original.path()).matches()) {
                request.setURI("/q/openapi");
            }
            return context.sendRequest().recover(failure -> Future.succeededFuture(refusal(request, failure)));
        }

        private static ProxyResponse refusal(ProxyRequest request, Throwable failure) {
            boolean unknown = failure instanceof NobodyAnswers;
            ProxyResponse response = request.release().response();
            response.setStatusCode(unknown ? 404 : 503).putHeader("Content-Type", Problems.MEDIA_TYPE);
            if (!unknown) {
                response.putHeader("Retry-After", "2");
            }
            return response.setBody(Body.body(unknown ? Problems.notFoundBody() : Problems.unavailableBody()));
        }
    }
}
