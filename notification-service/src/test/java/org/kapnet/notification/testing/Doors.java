package org.kapnet.notification.testing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The test's way to the stand-ins. */
final class Doors {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Doors() {}

    static List<Map<String, String>> get(String addressProperty, String path) {
        String base = ConfigProvider.getConfig().getValue(addressProperty, String.class);
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError("a stand-in failed at " + path + ": " + answer.body());
            }
            return JSON.readValue(answer.body(), new TypeReference<>() {});
        } catch (IOException failure) {
            throw new AssertionError("a stand-in does not answer at " + path, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
