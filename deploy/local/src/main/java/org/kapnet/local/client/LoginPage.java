package org.kapnet.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A person before the identity provider's login page: opens it, fills the form in, sends it, and reads the code from the
 * redirect. Keeps its cookies itself: the provider marks them as secure, which on the loopback address is right but which
 * a strict cookie store would not send over plain HTTP.
 */
final class LoginPage {

    private static final int MOST_STEPS = 6;

    private final HttpClient http;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    LoginPage(HttpClient http) {
        this.http = http;
    }

    /** The redirect back to the client, with the code in its query. */
    URI signIn(URI authorization, URI redirectUri, String username, String password)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(authorization).GET());
        boolean filledIn = false;
        for (int step = 0; step < MOST_STEPS; step++) {
            if (answer.statusCode() / 100 == 3) {
                URI next = answer.uri()
                        .resolve(answer.headers().firstValue("Location").orElse(""));
                if (next.toString().startsWith(redirectUri.toString())) {
                    return next;
                }
                answer = send(HttpRequest.newBuilder(next).GET());
            } else if (answer.statusCode() == 200 && !filledIn) {
                answer = send(Form.post(form(answer), Map.of("username", username, "password", password)));
                filledIn = true;
            } else {
                throw new SignInFailure("The login page refused " + username + " (" + answer.statusCode() + "): "
                        + message(answer.body()));
            }
        }
        throw new SignInFailure("The login page led nowhere for " + username);
    }

    private static URI form(HttpResponse<String> page) {
        Element form = Jsoup.parse(page.body(), page.uri().toString()).selectFirst("form#kc-form-login");
        if (form == null) {
            throw new SignInFailure("There is no login form on the page: " + message(page.body()));
        }
        return URI.create(form.absUrl("action"));
    }

    private static String message(String html) {
        return Jsoup.parse(html)
                .select("#input-error, .kc-feedback-text, #kc-error-message, title")
                .text();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair.length < 2 ? "" : pair[1]);
        }
        return answer;
    }
}
