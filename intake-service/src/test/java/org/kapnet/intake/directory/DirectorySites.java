package org.kapnet.intake.directory;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapnet.intake.Api;
import org.kapnet.intake.Network;

/** Sites for the tests of the directory, and how they are searched for. */
final class DirectorySites {

    static final String HOUSTON = "latitude=29.76&longitude=-95.37";

    private DirectorySites() {}

    static Response search(String query) {
        Response answer = answer(query);
        answer.then().statusCode(200);
        return answer;
    }

    static Response answer(String query) {
        return RestAssured.given().urlEncodingEnabled(false).get("/v1/directory?" + query);
    }

    static List<UUID> ids(Response found) {
        return found.jsonPath().getList("items.siteId", UUID.class);
    }

    static Map<String, Object> insurer(String language, String insurer, String plan, String coverage) {
        Map<String, Object> entry = new HashMap<>(Map.of("insurer", insurer, "coverage", coverage));
        if (plan != null) {
            entry.put("plan", plan);
        }
        return Map.of("languages", List.of(language), "insurers", List.of(entry));
    }

    static Map<String, Object> available(String day) {
        return Map.of("languages", List.of("wb"), "nextAvailableOn", day);
    }

    static void publishAgain(Network network, Map<String, Object> changes) {
        Api.as(Network.networkAdmin())
                .put(
                        "/v1/sites/" + network.siteId() + "/offering",
                        edited(Network.offeringBody(45_000), changes),
                        "\"0\"")
                .then()
                .statusCode(200);
    }

    static UUID site(UUID clinic, double latitude, double longitude, Map<String, Object> changes) {
        UUID site = Network.site(clinic, latitude, longitude);
        publish(site, changes);
        return site;
    }

    static void publish(UUID site, Map<String, Object> changes) {
        Api.as(Network.networkAdmin())
                .put("/v1/sites/" + site + "/offering", edited(Network.offeringBody(45_000), changes), null)
                .then()
                .statusCode(200);
    }

    static Map<String, Object> edited(Map<String, Object> body, Map<String, Object> changes) {
        Map<String, Object> edited = new HashMap<>(body);
        edited.putAll(changes);
        return edited;
    }
}
