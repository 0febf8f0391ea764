package org.kapnet.local.edge;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The services behind the edge, for the few requests that the edge makes itself. */
final class Services {

    private static final long TIMEOUT_MILLIS = 5_000;

    private final HttpClient client;
    private final Map<String, Integer> ports;

    Services(HttpClient client, Map<String, Integer> ports) {
        this.client = client;
        this.ports = new LinkedHashMap<>(ports);
    }

    List<String> names() {
        return new ArrayList<>(ports.keySet());
    }

    Optional<Integer> port(String service) {
        return Optional.ofNullable(ports.get(service));
    }

    /** The body of a 200; everything else is a failure. */
    Future<Buffer> get(String service, String uri) {
        return request(service, uri)
                .compose(answer -> answer.status() == 200
                        ? Future.succeededFuture(answer.body())
                        : Future.failedFuture(service + " answered " + answer.status() + " to " + uri));
    }

    /** Whether the service says that it is ready; a service that does not answer is not. */
    Future<Boolean> ready(String service) {
        return request(service, "/q/health/ready")
                .map(answer -> answer.status() == 200)
                .otherwise(false);
    }

    private record Answer(int status, Buffer body) {}

    private Future<Answer> request(String service, String uri) {
        Integer port = ports.get(service);
        if (port == null) {
            return Future.failedFuture("there is no service " + service);
        }
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI(uri)
                .setTimeout(TIMEOUT_MILLIS)
                .putHeader("Accept", "application/json");
        return client.request(options).compose(request -> request.send()).compose(response -> response.body()
                .map(body -> new Answer(response.statusCode(), body)));
    }
}
