package org.kapnet.intake;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;

/** A consent document for tests, as it is published and signed. */
public final class SampleDocument {

    private SampleDocument() {}

    /** A language of a test's own, so that no other test publishes a newer version meanwhile. */
    public static String ownLanguage() {
        return "en-" + UUID.randomUUID().toString().substring(0, 8);
    }

    public static Map<String, Object> body(String kind, String language, int version) {
        return Map.of(
                "kind",
                kind,
                "language",
                language,
                "version",
                version,
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

    public static Map<String, Object> signature(Response document) {
        return Map.of(
                "documentId", document.jsonPath().getString("id"),
                "documentHash", document.jsonPath().getString("hash"),
                "method", "app");
    }
}
