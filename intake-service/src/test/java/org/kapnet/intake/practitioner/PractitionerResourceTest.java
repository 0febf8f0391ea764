package org.kapnet.intake.practitioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.namesField;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.Api;
import org.kapnet.intake.Json;
import org.kapnet.intake.Network;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.time.SettableClock;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class PractitionerResourceTest {

    private final SettableClock clock;

    PractitionerResourceTest(SettableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void returnToRealTime() {
        clock.reset();
    }

    @Test
    void refusesWhatIsWrongWithAPractitioner() {
        UUID clinic = Network.clinic();
        EndpointMatrix.post("/v1/practitioners")
                .body(Json.of(Network.practitionerBody(clinic, "nurse")))
                .as(Tokens.as("clinic-admin").clinic(clinic))
                .notAs(
                        Tokens.as("clinic-admin").clinic(UUID.randomUUID()),
                        Tokens.as("therapist").clinic(clinic),
                        Tokens.as("prescriber").clinic(clinic),
                        Tokens.as("nurse").clinic(clinic),
                        Tokens.as("safety-officer"),
                        Tokens.partner(clinic),
                        Tokens.as("patient"))
                .required("/clinicId", "/displayName", "/profession", "/accountId")
                .wrongType("/profession", "/clinicId")
                .unchanged(() -> Database.count("select count(*) from practitioner"))
                .repeatable()
                .verify();
    }

    @Test
    void staffIsShownToWhoeverSignsIn() {
        Network network = Network.create();
        String person = "/v1/practitioners/" + network.therapistId();
        EndpointMatrix.get("/v1/practitioners?clinicId=" + network.clinicId())
                .as(Tokens.as("patient"))
                .verify();
        EndpointMatrix.get(person)
                .as(Tokens.as("patient"))
                .unknown("/v1/practitioners/" + UUID.randomUUID())
                .verify();
        EndpointMatrix.get(person + "/credentials")
                .as(Tokens.as("patient"))
                .unknown("/v1/practitioners/" + UUID.randomUUID() + "/credentials")
                .verify();
        for (String role : new String[] {"patient", "therapist", "partner", "safety-officer", "network-admin"}) {
            Api.as(Tokens.as(role).clinic(UUID.randomUUID()))
                    .get("/v1/practitioners?clinicId=" + network.clinicId())
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void refusesAnNpiWithAWrongCheckDigit() {
        Map<String, Object> body = new HashMap<>(Network.practitionerBody(Network.clinic(), "prescriber"));
        body.put("npi", "1234567890");

        Response answer = Api.as(Network.networkAdmin()).post("/v1/practitioners", body);

        namesField(problem(answer, 400, "validation-failed"), "/npi");
    }

    @Test
    void withoutALicenceNobodyIsAssignable() {
        UUID clinic = Network.clinic();
        Network.site(clinic, 29.7, -95.3);
        UUID practitioner = Network.practitioner(clinic, "therapist");
        Network.training(practitioner, 365);
        Api caller = Api.as(Tokens.as("patient"));

        Response before = caller.get("/v1/practitioners/" + practitioner);
        Network.licence(practitioner, "TX", 10);
        Response after = caller.get("/v1/practitioners/" + practitioner);

        assertThat(before.jsonPath().getBoolean("assignable")).isFalse();
        assertThat(before.jsonPath().getList("reasons.ruleId", String.class)).containsExactly("licence-missing");
        assertThat(after.jsonPath().getBoolean("assignable")).isTrue();
    }

    @Test
    void aLicenceBecomesGoodByASiteInItsState() {
        UUID clinic = Network.clinic();
        UUID practitioner = Network.practitioner(clinic, "therapist");
        Network.training(practitioner, 365);
        Network.licence(practitioner, "TX", 10);

        Network.site(clinic, 29.7, -95.3);

        Received told = TopicProbe.await(
                "intake",
                "practitioner-credentialed",
                event -> event.subject().equals(practitioner)
                        && event.payload().path("assignable").asBoolean());
        SchemaAssertions.assertValid("intake", told);
        assertThat(told.sequence()).isEqualTo(5);
    }

    @Test
    void aLicenceLapsesByTheClock() {
        Network network = Network.create();
        UUID practitioner = Network.practitioner(network.clinicId(), "therapist");
        Network.training(practitioner, 365);
        Network.licence(practitioner, "TX", 1);

        clock.advance(Duration.ofDays(3));

        Received lapsed = TopicProbe.await(
                "intake", "credential-lapsed", event -> event.subject().equals(practitioner));
        SchemaAssertions.assertValid("intake", lapsed);
        assertThat(lapsed.payload().path("assignable").asBoolean()).isFalse();
        Response shown = Api.as(network.staff("nurse")).get("/v1/practitioners/" + practitioner);
        assertThat(shown.jsonPath().getList("reasons.ruleId", String.class)).containsExactly("licence-lapsed");
    }

    @Test
    void theAccountIsForColleaguesOnly() {
        Network network = Network.create();
        String person = "/v1/practitioners/" + network.therapistId();

        for (Tokens colleague : new Tokens[] {
            Network.networkAdmin(), network.staff("clinic-admin"), network.staff("nurse"), network.staff("prescriber")
        }) {
            assertThat(Api.as(colleague).get(person).jsonPath().getString("accountId"))
                    .isNotBlank();
        }
        UUID elsewhere = UUID.randomUUID();
        for (Tokens stranger : new Tokens[] {
            Tokens.as("patient"),
            network.partner(),
            Tokens.as("safety-officer"),
            Tokens.as("clinic-admin").clinic(elsewhere),
            Tokens.as("nurse").clinic(elsewhere)
        }) {
            Map<String, Object> shown = Api.as(stranger).get(person).jsonPath().getMap("");
            assertThat(shown).containsKey("displayName").doesNotContainKey("accountId");
            assertThat(Api.as(stranger)
                            .get("/v1/practitioners?clinicId=" + network.clinicId())
                            .jsonPath()
                            .getList("items.accountId"))
                    .containsOnlyNulls();
        }
    }

    @Test
    void refusesWhatIsWrongWithACorrection() {
        Network network = Network.create();
        EndpointMatrix.put(path(network))
                .body(Json.of(Map.of("displayName", "Another Sample", "npi", "1234567893")))
                .as(network.staff("clinic-admin"))
                .notAs(everybodyBut(network))
                .required("/displayName")
                .wrongType("/displayName", "/npi")
                .unknown("/v1/practitioners/" + UUID.randomUUID())
                .ifMatch(tag(network))
                .unchanged(() -> version(network))
                .verify();
    }

    @Test
    void aNameAndAnNpiAreCorrected() {
        Network network = Network.create();
        Api admin = Api.as(network.staff("clinic-admin"));

        Response corrected =
                admin.put(path(network), Map.of("displayName", "Another Sample", "npi", "1234567893"), tag(network));

        corrected.then().statusCode(200);
        Response shown = admin.get(path(network));
        assertThat(shown.jsonPath().getString("displayName")).isEqualTo("Another Sample");
        assertThat(shown.jsonPath().getString("npi")).isEqualTo("1234567893");
        assertThat(shown.jsonPath().getBoolean("assignable")).isTrue();
        assertThat(shown.header("ETag")).isEqualTo(corrected.header("ETag"));
    }

    @Test
    void refusesWhatIsWrongWithADeparture() {
        Network network = Network.create();
        EndpointMatrix.post(path(network) + "/departure")
                .body(Json.of(Map.of("reason", "resigned")))
                .as(network.staff("clinic-admin"))
                .notAs(everybodyBut(network))
                .required("/reason")
                .wrongType("/reason")
                .unknown("/v1/practitioners/" + UUID.randomUUID() + "/departure")
                .ifMatch(tag(network))
                .unchanged(() -> version(network))
                .repeatable(Json.of(Map.of("reason", "retired")))
                .verify();
    }

    @Test
    void nobodyIsAssignedToWhoHasLeft() {
        Network network = Network.create();
        Api admin = Api.as(network.staff("clinic-admin"));

        Response left = admin.post(path(network) + "/departure", Map.of("reason", "retired"), tag(network));

        left.then().statusCode(200);
        assertThat(left.jsonPath().getString("departureReason")).isEqualTo("retired");
        Response shown = Api.as(Tokens.as("patient")).get(path(network));
        assertThat(shown.jsonPath().getBoolean("assignable")).isFalse();
        assertThat(shown.jsonPath().getList("reasons.ruleId", String.class)).containsExactly("practitioner-departed");
        assertThat(shown.jsonPath().getString("departedAt")).isNotBlank();
        assertThat(shown.jsonPath().getString("departureReason")).isNull();
        Received told = TopicProbe.await(
                "intake",
                "practitioner-credentialed",
                event -> event.subject().equals(network.therapistId()) && event.sequence() == 4);
        SchemaAssertions.assertValid("intake", told);
        assertThat(told.payload().path("assignable").asBoolean()).isFalse();
        assertThat(told.payload().has("assignableUntil")).isFalse();
        problem(
                admin.post(path(network) + "/departure", Map.of("reason", "retired"), left.header("ETag")),
                409,
                "practitioner-departed");
        problem(
                admin.post(path(network) + "/credentials", Network.licenceBody("CO", 100)),
                409,
                "practitioner-departed");
    }

    private static String path(Network network) {
        return "/v1/practitioners/" + network.therapistId();
    }

    private static String tag(Network network) {
        return Api.as(network.staff("clinic-admin")).get(path(network)).header("ETag");
    }

    private static Object version(Network network) {
        return Database.count("select version from practitioner where id = ?", network.therapistId());
    }

    private static Tokens[] everybodyBut(Network network) {
        return new Tokens[] {
            Tokens.as("clinic-admin").clinic(UUID.randomUUID()),
            network.staff("therapist"),
            network.staff("prescriber"),
            network.staff("nurse"),
            Tokens.as("safety-officer"),
            network.partner(),
            Tokens.as("patient")
        };
    }
}
