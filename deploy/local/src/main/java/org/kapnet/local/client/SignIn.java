package org.kapnet.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Signs people and partner systems in at the identity provider. People go through the real login page by the
 * authorization-code flow with PKCE, as an app does; partner systems use client credentials. A token is kept and renewed
 * shortly before its end. Safe for many threads.
 */
public final class SignIn {

    /** Password of every sample account. For local use only. */
    public static final String SAMPLE_PASSWORD = "kapnet-local";

    private static final URI REDIRECT = URI.create("http://127.0.0.1/callback");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final URI issuer;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ConcurrentMap<String, Token> tokens = new ConcurrentHashMap<>();

    public SignIn(URI issuer) {
        this.issuer = issuer;
    }

    /** A sample patient, signed in as on a phone. */
    public Supplier<String> patient(String username) {
        return person("kapnet-mobile", username, SAMPLE_PASSWORD);
    }

    /** A sample member of staff. */
    public Supplier<String> staff(String username) {
        return person("kapnet-staff", username, SAMPLE_PASSWORD);
    }

    /** Gives an access token of this person at each call; signs in at the first. */
    public Supplier<String> person(String client, String username, String password) {
        return token(client, username + " " + password, () -> code(client, username, password));
    }

    /** A sample partner system ("a" or "b") with these scopes. */
    public Supplier<String> partner(String letter, String... scopes) {
        return partner("partner-clinic-" + letter, "kapnet-local-partner-" + letter, scopes);
    }

    /** Gives an access token of a partner system at each call. */
    public Supplier<String> partner(String client, String secret, String[] scopes) {
        String wanted = String.join(" ", scopes);
        return token(
                client,
                wanted,
                () -> exchange(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", client,
                        "client_secret", secret,
                        "scope", wanted)));
    }

    private interface Grant {
        JsonNode obtain() throws IOException, InterruptedException;
    }

    private Supplier<String> token(String client, String whom, Grant first) {
        return () -> tokens.computeIfAbsent(client + " " + whom, absent -> new Token())
                .access(first, refreshToken -> refresh(client, refreshToken));
    }

    private JsonNode code(String client, String username, String password) throws IOException, InterruptedException {
        Pkce pkce = Pkce.create();
        String state = Pkce.random();
        URI authorization = URI.create(issuer + "/protocol/openid-connect/auth?"
                + Form.encode(Map.of(
                        "client_id",
                        client,
                        "redirect_uri",
                        REDIRECT.toString(),
                        "response_type",
                        "code",
                        "scope",
                        "openid",
                        "state",
                        state,
                        "code_challenge",
                        pkce.challenge(),
                        "code_challenge_method",
                        "S256")));
        Map<String, String> answer =
                Form.query(new LoginPage(http).signIn(authorization, REDIRECT, username, password));
        if (!state.equals(answer.get("state")) || !answer.containsKey("code")) {
            throw new SignInFailure("The identity provider sent no code for " + username + ": "
                    + answer.getOrDefault("error", "the state differs"));
        }
        return exchange(Map.of(
                "grant_type", "authorization_code",
                "client_id", client,
                "redirect_uri", REDIRECT.toString(),
                "code", answer.get("code"),
                "code_verifier", pkce.verifier()));
    }

    private JsonNode refresh(String client, String refreshToken) throws IOException, InterruptedException {
        return exchange(Map.of("grant_type", "refresh_token", "client_id", client, "refresh_token", refreshToken));
    }

    private JsonNode exchange(Map<String, String> grant) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                Form.post(URI.create(issuer + "/protocol/openid-connect/token"), grant)
                        .build(),
                BodyHandlers.ofString());
        JsonNode body = MAPPER.readTree(answer.body());
        if (answer.statusCode() != 200) {
            throw new SignInFailure("The identity provider refused " + grant.get("client_id") + " ("
                    + grant.get("grant_type") + "): " + body.path("error").asText() + " "
                    + body.path("error_description").asText());
        }
        return body;
    }

    /** The token of one account; one thread at a time renews it. */
    private static final class Token {

        private static final Duration EARLY = Duration.ofSeconds(30);

        private String access = "";
        private String refresh = "";
        private long renewAtNanos;

        private interface Refresh {
            JsonNode with(String refreshToken) throws IOException, InterruptedException;
        }

        synchronized String access(Grant first, Refresh again) {
            if (access.isEmpty() || System.nanoTime() - renewAtNanos >= 0) {
                try {
                    take(refresh.isEmpty() ? first.obtain() : renewed(first, again));
                } catch (IOException e) {
                    throw new SignInFailure("The identity provider does not answer: " + e.getMessage(), e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new SignInFailure("Interrupted while signing in", e);
                }
            }
            return access;
        }

        private JsonNode renewed(Grant first, Refresh again) throws IOException, InterruptedException {
            try {
                return again.with(refresh);
            } catch (SignInFailure sessionOver) {
                return first.obtain();
            }
        }

        private void take(JsonNode answer) {
            access = answer.path("access_token").asText();
            refresh = answer.path("refresh_token").asText("");
            Duration life =
                    Duration.ofSeconds(answer.path("expires_in").asLong()).minus(EARLY);
            renewAtNanos = System.nanoTime() + life.toNanos();
        }
    }
}
