package org.kapnet.intake.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapnet.intake.Api;
import org.kapnet.intake.Network;
import org.kapnet.intake.clinic.Accessibility;
import org.kapnet.intake.clinic.ClinicChanged;
import org.kapnet.intake.data.ClinicalData;
import org.kapnet.intake.directory.ManySites.Place;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.Route;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;

/** The directory of a large network: found by index, and paged through while it changes. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class DirectoryScaleTest {

    private static final int SITES = 10_000;
    private static final String LANGUAGE = "qz";
    private static final double LATITUDE = 39.0;
    private static final double LONGITUDE = -95.0;
    private static final double RADIUS_KM = 300;
    private static final String SEARCH =
            "/v1/directory?latitude=39.0&longitude=-95.0&radiusKm=300&language=" + LANGUAGE + "&limit=20";

    private static ManySites network;

    private final Event<ClinicChanged> changed;

    DirectoryScaleTest(Event<ClinicChanged> changed) {
        this.changed = changed;
    }

    @BeforeEach
    void writeTheNetworkOnce() throws SQLException {
        if (network == null) {
            ManySites written = ManySites.write(SITES, LANGUAGE);
            QuarkusTransaction.requiringNew().run(() -> changed.fire(new ClinicChanged(written.clinicId())));
            try (Connection owner = Database.asOwner();
                    Statement statement = owner.createStatement()) {
                statement.execute("analyze directory_entry");
            }
            network = written;
        }
    }

    static List<DirectorySearch> searches() {
        return List.of(
                around(LATITUDE, LONGITUDE, 50),
                around(LATITUDE, LONGITUDE, 1000),
                in("Sample City 7", null, null),
                in("Sample City 7", "TX", null),
                in(null, "TX", null),
                in(null, null, "TX"),
                new DirectorySearch(
                        LATITUDE,
                        LONGITUDE,
                        200,
                        null,
                        null,
                        Indication.PTSD,
                        List.of(Indication.CHRONIC_PAIN),
                        Route.IM,
                        "alpha",
                        "gold",
                        30_000L,
                        200_000L,
                        "USD",
                        "en",
                        "TX",
                        List.of(Accessibility.STEP_FREE),
                        LocalDate.EPOCH));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void everySearchUsesAnIndex(DirectorySearch search) throws SQLException {
        String plan = plan(search);

        assertThat(plan).contains("Index").doesNotContain("Seq Scan on directory_entry");
    }

    @Test
    void pagesLeaveNothingOutAndRepeatNothingWhileSitesChange() {
        List<UUID> expected = network.places().stream()
                .filter(place -> kilometres(place) <= RADIUS_KM)
                .map(Place::siteId)
                .toList();
        assertThat(expected).hasSizeGreaterThan(100);
        List<UUID> seen = new ArrayList<>();
        List<UUID> added = new ArrayList<>();
        List<Double> scores = new ArrayList<>();

        String next = SEARCH;
        int page = 0;
        while (next != null) {
            JsonPath answer = get(next);
            seen.addAll(answer.getList("items.siteId", UUID.class));
            scores.addAll(answer.getList("items.score", Double.class));
            String cursor = answer.getString("nextCursor");
            next = cursor == null ? null : SEARCH + "&cursor=" + cursor;
            if (page++ < 5) {
                // The cheapest goes to the front of the order, the dearest to its end: across what was shown already.
                reprice(expected.get(page), 1);
                reprice(expected.get(expected.size() - page), 9_999_900);
                added.add(add());
            }
        }

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
        assertThat(scores).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        JsonPath fresh = get(SEARCH + "&maxPriceMinor=1");
        assertThat(fresh.getList("items.siteId", UUID.class)).containsAll(added).contains(expected.get(1));
    }

    private static String plan(DirectorySearch search) throws SQLException {
        RankingWeights weights = ClinicalData.read("directory/ranking.v1.json", RankingWeights.class);
        DirectoryQuery query =
                DirectoryQuery.of(search, weights, new SearchPosition(1_000_000, Instant.EPOCH, null), 51);
        StringBuilder plan = new StringBuilder();
        try (Connection connection = Database.asApp();
                PreparedStatement explain = connection.prepareStatement("explain " + query.sql())) {
            int place = 1;
            for (Object parameter : query.parameters()) {
                explain.setObject(place++, parameter);
            }
            try (ResultSet lines = explain.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }

    private static JsonPath get(String path) {
        var answer = RestAssured.given().urlEncodingEnabled(false).get(path);
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    private static void reprice(UUID site, int amountMinor) {
        Api.as(Network.networkAdmin())
                .put("/v1/sites/" + site + "/offering", offering(amountMinor), "\"0\"")
                .then()
                .statusCode(200);
    }

    private static UUID add() {
        UUID site = Network.site(Network.clinic(), LATITUDE, LONGITUDE);
        Api.as(Network.networkAdmin())
                .put("/v1/sites/" + site + "/offering", offering(1), null)
                .then()
                .statusCode(200);
        return site;
    }

    private static Map<String, Object> offering(int amountMinor) {
        Map<String, Object> body = new HashMap<>(Network.offeringBody(amountMinor));
        body.put("languages", List.of(LANGUAGE));
        return body;
    }

    private static double kilometres(Place place) {
        double latitude = Math.toRadians(LATITUDE);
        double other = Math.toRadians(place.latitude());
        double cosine = Math.sin(latitude) * Math.sin(other)
                + Math.cos(latitude) * Math.cos(other) * Math.cos(Math.toRadians(place.longitude() - LONGITUDE));
        return 6371.0088 * Math.acos(cosine);
    }

    private static DirectorySearch around(double latitude, double longitude, double radiusKm) {
        return new DirectorySearch(
                latitude, longitude, radiusKm, null, null, null, List.of(), null, null, null, null, null, "USD", null,
                null, List.of(), null);
    }

    private static DirectorySearch in(String city, String state, String telehealthState) {
        return new DirectorySearch(
                null,
                null,
                50,
                city,
                state,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                "USD",
                null,
                telehealthState,
                List.of(),
                null);
    }
}
