package org.kapnet.intake.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.intake.directory.DirectorySites.HOUSTON;
import static org.kapnet.intake.directory.DirectorySites.answer;
import static org.kapnet.intake.directory.DirectorySites.available;
import static org.kapnet.intake.directory.DirectorySites.edited;
import static org.kapnet.intake.directory.DirectorySites.ids;
import static org.kapnet.intake.directory.DirectorySites.insurer;
import static org.kapnet.intake.directory.DirectorySites.publish;
import static org.kapnet.intake.directory.DirectorySites.publishAgain;
import static org.kapnet.intake.directory.DirectorySites.search;
import static org.kapnet.intake.directory.DirectorySites.site;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.intake.Api;
import org.kapnet.intake.Network;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.time.SettableClock;

/** Each test has a language of its own, so that it finds its own sites only. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class DirectoryResourceTest {

    private final SettableClock clock;

    DirectoryResourceTest(SettableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void returnToRealTime() {
        clock.reset();
    }

    @Test
    void theNearerComesFirstAndSaysWhy() {
        UUID clinic = Network.clinic();
        UUID near = site(clinic, 29.77, -95.37, Map.of("languages", List.of("qa")));
        UUID far = site(clinic, 29.99, -95.37, Map.of("languages", List.of("qa")));
        site(clinic, 32.78, -96.80, Map.of("languages", List.of("qa")));

        Response found = search(HOUSTON + "&language=qa");

        assertThat(ids(found)).containsExactly(near, far);
        assertThat(found.jsonPath().getDouble("items[0].distanceKm")).isEqualTo(1.1);
        assertThat(found.jsonPath().getList("items[0].reasons.factor", String.class))
                .containsExactly("distance", "price");
        assertThat(found.jsonPath().getList("items[0].reasons.points", Double.class).stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isEqualTo(found.jsonPath().getDouble("items[0].score"));
        assertThat(found.jsonPath().getList("items[0].reasons.message", String.class))
                .containsExactly("1.1 km from the place searched.", "The lowest price per session among the results.");
    }

    @Test
    void theInsurerThatPaysComesFirstAndTheOneThatDoesNotIsLeftOut() {
        UUID clinic = Network.clinic();
        UUID silent = site(clinic, 29.76, -95.37, Map.of("languages", List.of("qb")));
        UUID pays = site(clinic, 29.76, -95.37, insurer("qb", "alpha", null, "covered"));
        UUID refuses = site(clinic, 29.76, -95.37, insurer("qb", "alpha", null, "not-covered"));
        UUID refusesPlan = site(clinic, 29.76, -95.37, insurer("qb", "alpha", "basic", "not-covered"));

        Response asked = search(HOUSTON + "&language=qb&insurer=alpha");
        Response plan = search(HOUSTON + "&language=qb&insurer=alpha&plan=basic");
        Response notAsked = search(HOUSTON + "&language=qb");

        assertThat(ids(asked).getFirst()).isEqualTo(pays);
        assertThat(ids(asked)).containsExactlyInAnyOrder(pays, silent, refusesPlan);
        assertThat(asked.jsonPath().getList("items.coverage", String.class))
                .containsExactly("covered", "unknown", "unknown");
        assertThat(ids(plan)).containsExactly(pays, silent);
        assertThat(ids(notAsked)).contains(refuses).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "qc, indication=ocd",
        "qx, indication=ocd&alsoFor=ptsd",
        "qy, alsoFor=ptsd&alsoFor=ocd",
        "qd, route=iv",
        "qe, telehealthState=NM",
        "qf, accessibility=hearing-loop&accessibility=step-free",
        "qg, maxPriceMinor=10000",
        "qh, maxCourseTotalMinor=100000",
        "qi, city=sample%20town",
        "qj, state=CO"
    })
    void eachWishLeavesOutWhoDoesNotMeetIt(String language, String wish) {
        UUID clinic = Network.clinic();
        UUID site = Api.id(
                Api.as(Network.networkAdmin())
                        .post(
                                "/v1/clinics/" + clinic + "/sites",
                                edited(
                                        Network.siteBody(29.76, -95.37),
                                        Map.of(
                                                "address",
                                                Map.of(
                                                        "line1", "1 Sample Street",
                                                        "city", "Sample Town",
                                                        "state", "CO",
                                                        "postalCode", "80202",
                                                        "country", "US")))),
                201,
                "id");
        publish(
                site,
                Map.of(
                        "languages",
                        List.of(language),
                        "indications",
                        List.of("ocd", "ptsd"),
                        "routes",
                        List.of("iv"),
                        "telehealthStates",
                        List.of("NM"),
                        "accessibility",
                        List.of("step-free", "hearing-loop"),
                        "pricePerSession",
                        Map.of("amountMinor", 10_000, "currency", "USD"),
                        "course",
                        Map.of("sessions", 10)));
        UUID other = site(clinic, 29.76, -95.37, Map.of("languages", List.of(language)));

        assertThat(ids(search(HOUSTON + "&language=" + language))).containsExactlyInAnyOrder(site, other);
        assertThat(ids(search(HOUSTON + "&language=" + language + "&" + wish))).containsExactly(site);
    }

    @Test
    void aPlaceCanBeACityAStateOrWhereThePatientIs() {
        UUID site = site(Network.clinic(), 29.76, -95.37, Map.of("languages", List.of("qk")));

        for (String place : List.of("city=houston", "city=Houston&state=TX", "state=TX", "telehealthState=TX")) {
            Response found = search(place + "&language=qk");
            assertThat(ids(found)).as(place).containsExactly(site);
            assertThat(found.jsonPath().getString("items[0].distanceKm"))
                    .as(place)
                    .isNull();
        }
    }

    @Test
    void showsWhatACourseCostsAndWhenItCouldBeginAndNothingAboutAPerson() {
        Network network = Network.create();
        UUID site = site(
                network.clinicId(),
                29.76,
                -95.37,
                Map.of(
                        "languages", List.of("ql"),
                        "course", Map.of("sessions", 6),
                        "nextAvailableOn", "2099-01-01"));

        Response found = search(HOUSTON + "&language=ql");

        assertThat(ids(found)).containsExactly(site);
        assertThat(found.jsonPath().getLong("items[0].courseTotalEstimate.amountMinor"))
                .isEqualTo(270_000);
        assertThat(found.jsonPath().getString("items[0].nextAvailableOn")).isEqualTo("2099-01-01");
        assertThat(found.jsonPath().getMap("items[0]"))
                .doesNotContainKeys("deaNumber", "practitioners", "therapists", "displayName", "accountId", "npi");
        assertThat(Database.count("select count(*) from information_schema.columns where table_name ="
                        + " 'directory_entry' and column_name in ('dea_number', 'npi', 'account_id', 'display_name')"))
                .isZero();
    }

    @Test
    void whoIsKnownToHaveAPlaceOnlyLaterIsLeftOut() {
        UUID clinic = Network.clinic();
        UUID soon = site(clinic, 29.76, -95.37, available("2099-01-01"));
        UUID later = site(clinic, 29.77, -95.37, available("2099-02-01"));
        UUID passed = site(clinic, 29.78, -95.37, available("2020-01-01"));
        UUID unknown = site(clinic, 29.79, -95.37, Map.of("languages", List.of("wb")));
        String search = HOUSTON + "&language=wb";

        assertThat(ids(search(search + "&availableBy=2099-01-01"))).containsExactlyInAnyOrder(soon, passed, unknown);
        assertThat(ids(search(search + "&availableBy=2098-12-31"))).containsExactlyInAnyOrder(passed, unknown);
        assertThat(ids(search(search))).containsExactlyInAnyOrder(soon, later, passed, unknown);
    }

    @Test
    void theEntryCountsTrainedStaffAndNamesNobody() {
        Network network = Network.create();
        UUID lapsing = Network.practitioner(network.clinicId(), "nurse");
        Network.training(lapsing, 1);
        publishAgain(network, Map.of("languages", List.of("wd"), "supportOffered", List.of("crisis-line")));
        String search = HOUSTON + "&language=wd";

        Response before = search(search);
        clock.advance(Duration.ofDays(3));
        Response after = search(search);

        assertThat(before.jsonPath().getInt("items[0].trainedStaff")).isEqualTo(2);
        assertThat(after.jsonPath().getInt("items[0].trainedStaff")).isEqualTo(1);
        assertThat(after.jsonPath().getList("items[0].supportOffered", String.class))
                .containsExactly("crisis-line");
        assertThat(after.asString()).doesNotContain(network.therapistId().toString(), "Sample therapist");
    }

    @Test
    void theWordsForInsurersAreListedPageByPage() {
        UUID clinic = Network.clinic();
        site(clinic, 29.76, -95.37, insurer("we", "zz-alpha", "silver", "covered"));
        site(clinic, 29.76, -95.37, insurer("we", "zz-alpha", "gold", "not-covered"));
        site(clinic, 29.76, -95.37, insurer("we", "zz-beta", null, "unknown"));
        UUID replaced = site(clinic, 29.76, -95.37, insurer("we", "zz-gone", null, "covered"));
        Api.as(Network.networkAdmin())
                .delete("/v1/sites/" + replaced + "/offering", "\"0\"")
                .then()
                .statusCode(204);

        Map<String, List<String>> found = new LinkedHashMap<>();
        String cursor = null;
        do {
            Response page = RestAssured.given()
                    .urlEncodingEnabled(false)
                    .get("/v1/directory/insurers?limit=1" + (cursor == null ? "" : "&cursor=" + cursor));
            page.then().statusCode(200);
            found.put(
                    page.jsonPath().getString("items[0].insurer"),
                    page.jsonPath().getList("items[0].plans", String.class));
            cursor = page.jsonPath().getString("nextCursor");
        } while (cursor != null);

        assertThat(found)
                .containsEntry("zz-alpha", List.of("gold", "silver"))
                .containsEntry("zz-beta", List.of())
                .doesNotContainKey("zz-gone");
        assertThat(List.copyOf(found.keySet())).isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        "language=en, query/latitude",
        "latitude=29.7, query/longitude",
        "longitude=29.7, query/latitude",
        "latitude=91&longitude=0, query/latitude",
        "latitude=NaN&longitude=0, query/latitude",
        "latitude=north&longitude=0, query/latitude",
        "latitude=1&longitude=0&radiusKm=0, query/radiusKm",
        "latitude=1&longitude=0&radiusKm=1001, query/radiusKm",
        "state=Texas, query/state",
        "state=TX&indication=boredom, query/indication",
        "state=TX&indication=ocd&alsoFor=ptsd&alsoFor=boredom, query/alsoFor",
        "state=TX&route=rectal, query/route",
        "state=TX&accessibility=step-free&accessibility=moonlight, query/accessibility",
        "state=TX&plan=gold, query/insurer",
        "state=TX&insurer=A%20B, query/insurer",
        "state=TX&maxPriceMinor=-1, query/maxPriceMinor",
        "state=TX&currency=dollars, query/currency",
        "state=TX&language=english, query/language",
        "state=TX&availableBy=soon, query/availableBy",
        "state=TX&limit=201, query/limit"
    })
    void namesWhatIsWrongWithASearch(String search, String field) {
        Response answer = answer(search);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors.pointer", String.class)).contains(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient",
                "therapist",
                "prescriber",
                "nurse",
                "clinic-admin",
                "safety-officer",
                "network-admin",
                "partner"
            })
    void everybodyMaySearch(String role) {
        Api.as(Tokens.as(role).clinic(UUID.randomUUID()))
                .get("/v1/directory?state=TX&limit=1")
                .then()
                .statusCode(200);
    }
}
