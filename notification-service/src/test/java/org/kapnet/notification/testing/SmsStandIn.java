package org.kapnet.notification.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers like Twilio's Messages resource and keeps what it gets. A number can be told to misbehave:
 * {@code 500}, {@code 400}, {@code stop} (error 21610), {@code silent} (no answer), {@code cut} (connection closed),
 * {@code lost} (the message is taken, the answer is not).
 */
final class SmsStandIn {

    static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
    static final String TOKEN = "test-token";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Map<String, String>> messages = new CopyOnWriteArrayList<>();
    private final Map<String, List<String>> moods = new ConcurrentHashMap<>();
    private HttpServer server;

    String start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json", this::serve);
            server.createContext("/mood", this::mood);
            server.createContext("/messages", exchange -> answer(exchange, 200, List.copyOf(messages)));
            server.start();
            return "http://localhost:" + server.getAddress().getPort();
        } catch (IOException failure) {
            throw new IllegalStateException("the SMS stand-in did not start", failure);
        }
    }

    void stop() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String expected =
                "Basic " + Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, Map.of("code", 20003, "status", 401));
        } else if ("GET".equals(exchange.getRequestMethod())) {
            String to = form(exchange.getRequestURI().getRawQuery()).getOrDefault("To", "");
            answer(
                    exchange,
                    200,
                    Map.of(
                            "messages",
                            messages.stream()
                                    .filter(sms -> sms.get("to").equals(to))
                                    .toList()));
        } else {
            send(exchange);
        }
    }

    private void send(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        switch (nextMood(form.getOrDefault("To", ""))) {
            case "500" -> answer(exchange, 500, Map.of("code", 20500, "status", 500));
            case "400" -> answer(exchange, 400, Map.of("code", 21211, "status", 400));
            case "stop" -> answer(exchange, 400, Map.of("code", 21610, "status", 400));
            case "silent" -> {}
            case "cut" -> exchange.close();
            case "lost" -> {
                keep(form);
                exchange.close();
            }
            default -> answer(exchange, 201, keep(form));
        }
    }

    private Map<String, String> keep(Map<String, String> form) {
        Map<String, String> sms = Map.of(
                "sid", "SM%032d".formatted(messages.size() + 1),
                "status", "queued",
                "to", form.getOrDefault("To", ""),
                "from", form.getOrDefault("From", ""),
                "body", form.getOrDefault("Body", ""));
        messages.add(sms);
        return sms;
    }

    private String nextMood(String to) {
        List<String> waiting = moods.getOrDefault(to, List.of());
        synchronized (waiting) {
            return waiting.isEmpty() ? "ok" : waiting.removeFirst();
        }
    }

    private void mood(HttpExchange exchange) throws IOException {
        Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
        moods.put(
                query.get("to"),
                new java.util.ArrayList<>(List.of(query.get("next").split(","))));
        answer(exchange, 200, List.of());
    }

    private static Map<String, String> form(String encoded) {
        return Stream.of(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decode(pair[0]), pair -> decode(pair[1])));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
