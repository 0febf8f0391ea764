package org.kapnet.intake;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A consent document for tests, as it is published and signed. */
public final class SampleDocument {

    private static final int VERSIONS_OF_A_TEST = 100;
    private static final AtomicInteger LAST = new AtomicInteger();
    private static final Map<String, Integer> FIRST_VERSIONS = new ConcurrentHashMap<>();

    private SampleDocument() {}

    /** A language of a test's own, so that no other test publishes a newer version meanwhile. */
    public static String ownLanguage() {
        return "en-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Another language in which versions are counted together with those of the test's own. */
    public static String translationOf(String ownLanguage) {
        return "es-" + ownLanguage.substring(3);
    }

    /**
     * Versions count across languages, so those of a test lie above all of the tests before it.
     *
     * @param version 1 for the first of the test's own language
     */
    private static int counted(String language, int version) {
        String test = language.length() > 3 ? language.substring(3) : language;
        return FIRST_VERSIONS.computeIfAbsent(test, first -> LAST.addAndGet(VERSIONS_OF_A_TEST)) + version;
    }

    public static Map<String, Object> body(String kind, String language, int version) {
        return Map.of(
                "kind",
                kind,
                "language",
                language,
                "version",
                counted(language, version),
                "title",
                "Sample consent",
                "text",
                "Sample text, version " + version + ". Not for clinical use.");
    }

    public static Response publish(Map<String, Object> body) {
        Response document = Api.as(Network.networkAdmin()).post("/v1/consent-documents", body);
        document.then().statusCode(201);
        return document;
    }

    /** A signature under it; under a touch document for two kinds of touch. */
    public static Map<String, Object> signature(Response document) {
        Map<String, Object> signature = new HashMap<>(Map.of(
                "documentId", document.jsonPath().getString("id"),
                "documentHash", document.jsonPath().getString("hash"),
                "method", "app"));
        if (document.jsonPath().getString("kind").equals("touch")) {
            signature.put("touchScope", List.of("hand", "shoulder"));
        }
        return signature;
    }
}
