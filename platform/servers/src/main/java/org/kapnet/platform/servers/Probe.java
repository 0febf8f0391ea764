package org.kapnet.platform.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a starting server whether it is ready. Throwing counts as "not yet". */
@FunctionalInterface
public interface Probe {

    boolean ready() throws Exception;

    /** Ready as soon as the port accepts connections. */
    static Probe port(int port) {
        return () -> FreePort.answers(port);
    }

    /** Ready when a GET answers 2xx. */
    static Probe http(URI uri) {
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(3)).build();
        return () -> {
            try (HttpClient client = HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(1))
                    .build()) {
                int status = client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                return status / 100 == 2;
            } catch (IOException e) {
                return false;
            }
        };
    }
}
