package org.kapnet.intake.practitioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.namesField;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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
class CredentialResourceTest {

    private final SettableClock clock;

    CredentialResourceTest(SettableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void returnToRealTime() {
        clock.reset();
    }

    @Test
    void refusesWhatIsWrongWithACredential() {
        Network network = Network.create();
        EndpointMatrix.post("/v1/practitioners/" + network.therapistId() + "/credentials")
                .body(Json.of(Network.licenceBody("CA", 100)))
                .as(network.staff("clinic-admin"))
                .notAs(everybodyBut(network))
                .required("/kind", "/state", "/number", "/validFrom", "/validUntil")
                .wrongType("/validUntil", "/hours")
                .unknown("/v1/practitioners/" + UUID.randomUUID() + "/credentials")
                .unchanged(() -> Database.count("select count(*) from credential"))
                .repeatable(Json.of(Network.licenceBody("CA", 101)))
                .verify();
    }

    @Test
    void refusesAKindThatNoRuleReadsAndAWrongDeaNumber() {
        Network network = Network.create();
        String path = "/v1/practitioners/" + network.therapistId() + "/credentials";
        Api admin = Api.as(network.staff("clinic-admin"));

        namesField(problem(admin.post(path, credential("state-license", 10)), 400, "validation-failed"), "/kind");
        namesField(problem(admin.post(path, credential("dea", 10)), 400, "validation-failed"), "/number");
    }

    @Test
    void refusesWhatIsWrongWithAVerification() {
        Network network = Network.create();
        UUID credential = add(network, network.therapistId(), credential("malpractice-cover", 300));
        String credentials = "/v1/practitioners/" + network.therapistId() + "/credentials/";
        EndpointMatrix.post(credentials + credential + "/verification")
                .body(Json.of(Map.of("method", "document")))
                .as(network.staff("clinic-admin"))
                .notAs(everybodyBut(network))
                .required("/method")
                .wrongType("/method")
                .unknown(
                        credentials + UUID.randomUUID() + "/verification",
                        "/v1/practitioners/" + Network.practitioner(network.clinicId(), "nurse") + "/credentials/"
                                + credential + "/verification")
                .unchanged(() -> Database.count("select version from credential where id = ?", credential))
                .repeatable(Json.of(Map.of("method", "primary-source")))
                .verify();
    }

    @Test
    void saysWhoVerifiedAndWhenToWhoManagesThePerson() {
        Network network = Network.create();
        Api admin = Api.as(network.staff("clinic-admin").subject("01990000-0000-7000-8000-0000000000ad"));
        String path = "/v1/practitioners/" + network.therapistId() + "/credentials";
        UUID credential = add(network, network.therapistId(), credential("malpractice-cover", 300));

        admin.post(path + "/" + credential + "/verification", Map.of("method", "primary-source"))
                .then()
                .statusCode(200);

        String cover = "items.find { it.kind == 'malpractice-cover' }";
        Map<String, Object> seen = admin.get(path).jsonPath().getMap(cover);
        Map<String, Object> shown =
                Api.as(network.staff("nurse")).get(path).jsonPath().getMap(cover);
        assertThat(seen)
                .containsEntry("verifiedBy", "01990000-0000-7000-8000-0000000000ad")
                .containsEntry("verificationMethod", "primary-source")
                .containsKeys("verifiedAt", "number");
        assertThat(shown).containsKey("verifiedAt").doesNotContainKeys("verifiedBy", "number");
    }

    @Test
    void nobodyVouchesForThemselves() {
        UUID clinic = Network.clinic();
        String account = UUID.randomUUID().toString();
        Map<String, Object> body = new HashMap<>(Network.practitionerBody(clinic, "prescriber"));
        body.put("accountId", account);
        UUID practitioner = Api.id(Api.as(Network.networkAdmin()).post("/v1/practitioners", body), 201, "id");
        String path = "/v1/practitioners/" + practitioner + "/credentials";
        Tokens self = Tokens.as("clinic-admin").clinic(clinic).subject(account);
        UUID credential = Api.id(Api.as(self).post(path, credential("state-licence", 300)), 201, "id");

        problem(
                Api.as(self).post(path + "/" + credential + "/verification", Map.of("method", "document")),
                403,
                "forbidden");
    }

    @Test
    void refusesWhatIsWrongWithARevocation() {
        Network network = Network.create();
        UUID credential = add(network, network.therapistId(), credential("malpractice-cover", 300));
        String credentials = "/v1/practitioners/" + network.therapistId() + "/credentials/";
        EndpointMatrix.post(credentials + credential + "/revocation")
                .body(Json.of(Map.of("reason", "suspended")))
                .as(network.staff("clinic-admin"))
                .notAs(everybodyBut(network))
                .required("/reason")
                .wrongType("/reason")
                .unknown(credentials + UUID.randomUUID() + "/revocation")
                .unchanged(() -> Database.count("select version from credential where id = ?", credential))
                .repeatable(Json.of(Map.of("reason", "surrendered")))
                .verify();
    }

    @Test
    void aSuspendedLicenceEndsAssignabilityAtOnce() {
        Network network = Network.create();
        Api admin = Api.as(network.staff("clinic-admin"));
        String person = "/v1/practitioners/" + network.therapistId();
        String licence =
                admin.get(person + "/credentials").jsonPath().getString("items.find { it.kind == 'state-licence' }.id");
        String revocation = person + "/credentials/" + licence + "/revocation";

        admin.post(revocation, Map.of("reason", "suspended")).then().statusCode(200);

        Response shown = admin.get(person);
        assertThat(shown.jsonPath().getBoolean("assignable")).isFalse();
        assertThat(shown.jsonPath().getList("reasons.ruleId", String.class)).containsExactly("licence-revoked");
        Received lapsed = TopicProbe.await(
                "intake", "credential-lapsed", event -> event.subject().equals(network.therapistId()));
        SchemaAssertions.assertValid("intake", lapsed);
        assertThat(lapsed.payload().path("assignable").asBoolean()).isFalse();
        problem(admin.post(revocation, Map.of("reason", "suspended")), 409, "credential-ended");
    }

    @Test
    void aLapsedRegistrationEndsAssignabilityThoughTheLicenceHolds() {
        Network network = Network.create();
        UUID prescriber = Network.practitioner(network.clinicId(), "prescriber");
        Network.licence(prescriber, "TX", 365);
        Map<String, Object> dea = new HashMap<>(credential("dea", 70));
        dea.put("number", Network.deaNumber());
        add(network, prescriber, dea);
        Api nurse = Api.as(network.staff("nurse"));
        assertThat(nurse.get("/v1/practitioners/" + prescriber).jsonPath().getBoolean("assignable"))
                .isTrue();

        clock.advance(Duration.ofDays(72));

        Response shown = nurse.get("/v1/practitioners/" + prescriber);
        assertThat(shown.jsonPath().getBoolean("assignable")).isFalse();
        assertThat(shown.jsonPath().getList("reasons.ruleId", String.class)).containsExactly("dea-lapsed");
        Received lapsed = TopicProbe.await(
                "intake", "credential-lapsed", event -> event.subject().equals(prescriber));
        assertThat(lapsed.payload().path("kind").asText()).isEqualTo("dea");
        assertThat(lapsed.payload().path("assignable").asBoolean()).isFalse();
    }

    @Test
    void theEndOfALicenceIsAnnouncedThreeTimesAndEachOnce() {
        Network network = Network.create();
        UUID practitioner = Network.practitioner(network.clinicId(), "therapist");
        Network.training(practitioner, 365);
        Network.licence(practitioner, "TX", 64);

        clock.advance(Duration.ofDays(6));
        Received first = notice(practitioner, 60);
        clock.advance(Duration.ofDays(30));
        notice(practitioner, 30);
        clock.advance(Duration.ofDays(23));
        notice(practitioner, 7);
        clock.advance(Duration.ofDays(7));
        TopicProbe.await("intake", "credential-lapsed", event -> event.subject().equals(practitioner));

        SchemaAssertions.assertValid("intake", first);
        assertThat(first.payload().path("endsAssignability").asBoolean()).isTrue();
        assertThat(notices(practitioner)).containsExactly(60, 30, 7);
    }

    @Test
    void whatHasASuccessorEndsWithoutAWord() {
        Network network = Network.create();
        UUID practitioner = Network.practitioner(network.clinicId(), "therapist");
        Network.licence(practitioner, "TX", 365);
        Network.licence(practitioner, "TX", 20);

        TopicProbe.await(
                "intake",
                "practitioner-credentialed",
                event -> event.subject().equals(practitioner) && event.sequence() == 3);
        assertThat(notices(practitioner)).isEmpty();
    }

    @Test
    void theEndOfASpecialtyIsAnnouncedAndEndsNothingElse() {
        Network network = Network.create();
        UUID prescriber = Network.practitioner(network.clinicId(), "prescriber");
        Network.licence(prescriber, "TX", 365);
        Map<String, Object> dea = new HashMap<>(credential("dea", 365));
        dea.put("number", Network.deaNumber());
        add(network, prescriber, dea);
        for (String specialty : List.of("psychiatry", "addiction-medicine")) {
            Map<String, Object> certification = new HashMap<>(credential("board-certification", 31));
            certification.put("specialty", specialty);
            add(network, prescriber, certification);
        }

        Received first = notice(prescriber, 60);
        clock.advance(Duration.ofDays(33));
        Received lapsed = TopicProbe.await(
                "intake", "credential-lapsed", event -> event.subject().equals(prescriber));

        SchemaAssertions.assertValid("intake", first);
        SchemaAssertions.assertValid("intake", lapsed);
        assertThat(first.payload().path("endsAssignability").asBoolean()).isFalse();
        assertThat(first.payload().path("specialty").asText()).isEqualTo("psychiatry");
        assertThat(lapsed.payload().path("assignable").asBoolean()).isTrue();
        assertThat(lapsed.payload().path("specialty").asText()).isIn("psychiatry", "addiction-medicine");
    }

    private static Received notice(UUID practitioner, int days) {
        return TopicProbe.await(
                "intake",
                "credential-expiring",
                event -> event.subject().equals(practitioner)
                        && event.payload().path("noticeDays").asInt() == days);
    }

    private static List<Integer> notices(UUID practitioner) {
        return TopicProbe.all("intake").stream()
                .filter(event -> event.fact().equals("credential-expiring"))
                .filter(event -> event.subject().equals(practitioner))
                .map(event -> event.payload().path("noticeDays").asInt())
                .toList();
    }

    private static Map<String, Object> credential(String kind, int days) {
        Map<String, Object> body = new HashMap<>(Network.licenceBody("TX", days));
        body.put("kind", kind);
        return body;
    }

    private static UUID add(Network network, UUID practitioner, Map<String, Object> body) {
        return Api.id(
                Api.as(network.staff("clinic-admin")).post("/v1/practitioners/" + practitioner + "/credentials", body),
                201,
                "id");
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
