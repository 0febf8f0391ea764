package org.kapnet.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.kapnet.platform.servers.Probe;

/** Asks a starting server for its health, seldom enough not to slow its start down. */
final class Readiness {

    private static final Duration EVERY = Duration.ofMillis(400);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    private Readiness() {}

    /** For one server and one waiter: ready when a GET answers 200. */
    static Probe of(URI health) {
        HttpRequest request = HttpRequest.newBuilder(health).timeout(PATIENCE).build();
        return new Probe() {
            private long askedAt = System.nanoTime() - EVERY.toNanos();

            @Override
            public boolean ready() throws IOException, InterruptedException {
                if (System.nanoTime() - askedAt < EVERY.toNanos()) {
                    return false;
                }
                askedAt = System.nanoTime();
                return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
            }
        };
    }
}
