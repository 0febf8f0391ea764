package org.kapnet.intake.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.namesField;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.Api;
import org.kapnet.intake.Json;
import org.kapnet.intake.Network;
import org.kapnet.intake.SampleDocument;
import org.kapnet.intake.SamplePatient;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.ParallelCalls;
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.time.SettableClock;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class ConsentResourceTest {

    private final SettableClock clock;
    private final Network network = new Network(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private final String language = SampleDocument.ownLanguage();
    private SamplePatient patient;

    ConsentResourceTest(SettableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void refer() {
        patient = SamplePatient.of(network);
    }

    @AfterEach
    void returnToRealTime() {
        clock.reset();
    }

    @Test
    void refusesWhatIsWrongWithADocument() {
        EndpointMatrix.post("/v1/consent-documents")
                .body(Json.of(documentBody(1)))
                .as(Network.networkAdmin())
                .notAs(network.staff("clinic-admin"), patient.account())
                .required("/kind", "/language", "/version", "/title", "/text")
                .wrongType("/kind", "/version")
                .unchanged(() -> Database.count("select count(*) from consent_document"))
                .repeatable()
                .verify();
    }

    @Test
    void refusesWhatIsWrongWithASignature() {
        Response document = publish(1);
        EndpointMatrix.post(patient.path("/consents"))
                .body(Json.of(SampleDocument.signature(document)))
                .as(patient.account())
                .notAs(network.staff("nurse"), network.staff("prescriber"))
                .required("/documentId", "/documentHash", "/method", "/touchScope")
                .wrongType("/documentId")
                .unknown("/v1/patients/" + UUID.randomUUID() + "/consents")
                .unchanged(() -> Database.count("select count(*) from consent"))
                .repeatable()
                .verify();
    }

    @Test
    void onlyTheCurrentTextIsSigned() {
        Response first = publish(1);
        Map<String, Object> wrongHash = new HashMap<>(SampleDocument.signature(first));
        wrongHash.put("documentHash", "0".repeat(64));
        problem(patient.api().post(patient.path("/consents"), wrongHash), 409, "consent-hash-mismatch");

        publish(2);

        problem(
                patient.api().post(patient.path("/consents"), SampleDocument.signature(first)),
                409,
                "consent-document-outdated");
        problem(Api.as(Network.networkAdmin()).post("/v1/consent-documents", documentBody(2)), 409, "conflict");
    }

    @Test
    void aNewVersionReplacesTheOldSignature() {
        UUID first = sign(publish(1));
        Response secondDocument = publish(2);

        UUID second = sign(secondDocument);

        problem(
                patient.api().post(patient.path("/consents"), SampleDocument.signature(secondDocument)),
                409,
                "consent-already-signed");
        Received withdrawn = TopicProbe.await(
                "intake", "consent-withdrawn", event -> event.subject().equals(first));
        Received signed = TopicProbe.await(
                "intake", "consent-signed", event -> event.subject().equals(second));
        SchemaAssertions.assertValid("intake", withdrawn);
        SchemaAssertions.assertValid("intake", signed);
        assertThat(withdrawn.offset()).isLessThan(signed.offset());
    }

    @Test
    void aWithdrawalEndsAConsentAtOnceAndOnce() {
        UUID consent = sign(publish(1));
        String path = "/v1/consents/" + consent + "/withdrawal";
        SamplePatient stranger = SamplePatient.of(network);

        problem(stranger.api().post(path, Api.nothing()), 404, "not-found");
        patient.api().post(path, Api.nothing()).then().statusCode(200);

        assertThat(patient.api().get(patient.path("/consents")).jsonPath().getString("items[0].state"))
                .isEqualTo("withdrawn");
        problem(patient.api().post(path, Api.nothing()), 409, "consent-not-in-force");
    }

    @Test
    void aConsentExpiresByItsTermAndCanBeSignedAgain() {
        Map<String, Object> body = new HashMap<>(documentBody(1));
        body.put("validityDays", 30);
        Response document = Api.as(Network.networkAdmin()).post("/v1/consent-documents", body);
        UUID consent = sign(document);

        clock.advance(Duration.ofDays(31));

        assertThat(patient.api().get(patient.path("/consents")).jsonPath().getString("items[0].state"))
                .isEqualTo("expired");
        problem(
                patient.api().post("/v1/consents/" + consent + "/withdrawal", Api.nothing()),
                409,
                "consent-not-in-force");
        assertThat(sign(document)).isNotEqualTo(consent);
    }

    @Test
    void refusesWhatIsWrongWithAWithdrawal() {
        UUID consent = sign(publish(1));
        EndpointMatrix.post("/v1/consents/" + consent + "/withdrawal")
                .withoutBody()
                .as(patient.account())
                .notAs(network.staff("nurse"), network.staff("prescriber"), network.partner(), Network.networkAdmin())
                .unknown("/v1/consents/" + UUID.randomUUID() + "/withdrawal")
                .unchanged(() -> Database.count("select count(*) from consent where withdrawn_at is not null"))
                .repeatable()
                .verify();
    }

    @Test
    void refusesWhatIsWrongWithANarrowing() {
        UUID consent = sign(publish(1));
        EndpointMatrix.post("/v1/consents/" + consent + "/narrowing")
                .body("{\"touchScope\": [\"hand\"]}")
                .as(patient.account())
                .notAs(network.staff("nurse"), network.partner(), Network.networkAdmin())
                .required("/touchScope")
                .wrongType("/touchScope")
                .unknown("/v1/consents/" + UUID.randomUUID() + "/narrowing")
                .unchanged(() -> Database.count("select count(*) from consent where touch_scope = '{hand}'"))
                .repeatable("{\"touchScope\": [\"hand\", \"arm\"]}")
                .verify();
    }

    @Test
    void anEditorialVersionKeepsASignatureValidAndAMaterialOneOutdatesIt() {
        UUID consent = sign(publish(1));

        publish(2, "editorial");
        assertThat(state()).isEqualTo("signed");

        Response third = publish(3, "material");
        assertThat(state()).isEqualTo("outdated");
        Received outdated = TopicProbe.await(
                "intake", "consent-outdated", event -> event.subject().equals(consent));
        SchemaAssertions.assertValid("intake", outdated);
        assertThat(outdated.key()).isEqualTo(patient.id().toString());

        sign(third);
        assertThat(state()).isEqualTo("signed");
    }

    @Test
    void anOutdatedConsentCanBeWithdrawn() {
        UUID consent = sign(publish(1));
        publish(2, "material");

        patient.api()
                .post("/v1/consents/" + consent + "/withdrawal", Api.nothing())
                .then()
                .statusCode(200);

        assertThat(state()).isEqualTo("withdrawn");
    }

    @Test
    void aTranslationOutdatesNothing() {
        sign(publish(1));
        Map<String, Object> other = new HashMap<>(documentBody(2));
        other.put("language", SampleDocument.translationOf(language));

        Api.as(Network.networkAdmin())
                .post("/v1/consent-documents", other)
                .then()
                .statusCode(201);

        assertThat(state()).isEqualTo("signed");
    }

    @Test
    void aMaterialVersionOutdatesOlderOnesInEveryLanguage() {
        String spanish = SampleDocument.translationOf(language);
        Response inSpanish = SampleDocument.publish(SampleDocument.body("touch", spanish, 1));
        publish(1);
        sign(inSpanish);

        publish(2, "material");

        assertThat(state()).isEqualTo("outdated");
        problem(
                patient.api().post(patient.path("/consents"), SampleDocument.signature(inSpanish)),
                409,
                "consent-document-outdated");
        sign(SampleDocument.publish(SampleDocument.body("touch", spanish, 2)));
        assertThat(state()).isEqualTo("signed");
    }

    @Test
    void touchIsAgreedToAnewWithAnotherScope() {
        Response document = publish(1);
        UUID first = sign(document);
        Map<String, Object> wider = new HashMap<>(SampleDocument.signature(document));
        wider.put("touchScope", List.of("hand", "back"));

        UUID second = Api.id(patient.api().post(patient.path("/consents"), wider), 201, "id");

        JsonPath shown = patient.api().get(patient.path("/consents")).jsonPath();
        assertThat(shown.getString("items.find { it.id == '" + first + "' }.endReason"))
                .isEqualTo("replaced");
        assertThat(shown.getList("items.find { it.id == '" + second + "' }.touchScope", String.class))
                .containsExactly("back", "hand");
        problem(patient.api().post(patient.path("/consents"), wider), 409, "consent-already-signed");
    }

    @Test
    void aConsentWithATermIsRenewedBeforeItEnds() {
        Map<String, Object> body = new HashMap<>(documentBody(1));
        body.put("validityDays", 30);
        Response document = SampleDocument.publish(body);
        UUID first = sign(document);
        clock.advance(Duration.ofDays(25));

        UUID second = sign(document);
        clock.advance(Duration.ofDays(10));

        JsonPath shown = patient.api().get(patient.path("/consents")).jsonPath();
        assertThat(shown.getString("items.find { it.id == '" + first + "' }.state"))
                .isEqualTo("withdrawn");
        assertThat(shown.getString("items.find { it.id == '" + second + "' }.state"))
                .isEqualTo("signed");
    }

    @Test
    void nobodySignsOrWithdrawsForAnotherPatient() {
        Response document = publish(1);
        UUID consent = sign(document);
        SamplePatient colleague = SamplePatient.of(network);
        String subject = colleague.api().get("/v1/me").jsonPath().getString("subject");
        Api both =
                Api.as(Tokens.as("patient", "nurse").clinic(network.clinicId()).subject(subject));

        problem(both.post(patient.path("/consents"), SampleDocument.signature(document)), 403, "forbidden");
        problem(both.post("/v1/consents/" + consent + "/withdrawal", Api.nothing()), 403, "forbidden");
        problem(
                both.post("/v1/consents/" + consent + "/narrowing", Map.of("touchScope", List.of("hand"))),
                403,
                "forbidden");
        assertThat(state()).isEqualTo("signed");
    }

    @Test
    void aWithdrawalNeverFailsBecauseTheTextChangesMeanwhile() {
        for (int round = 0; round < 3; round++) {
            int version = 10 * round;
            UUID consent = sign(publish(version + 1));

            List<Integer> statuses = ParallelCalls.run(
                    4,
                    number -> number == 0
                            ? patient.api()
                                    .post("/v1/consents/" + consent + "/withdrawal", Api.nothing())
                                    .statusCode()
                            : Api.as(Network.networkAdmin())
                                    .post("/v1/consent-documents", documentBody(version + 1 + number))
                                    .statusCode());

            assertThat(statuses.getFirst()).isEqualTo(200);
        }
    }

    @Test
    void theFirstVersionIsNeverEditorial() {
        Map<String, Object> body = new HashMap<>(documentBody(1));
        body.put("change", "editorial");

        namesField(
                problem(Api.as(Network.networkAdmin()).post("/v1/consent-documents", body), 400, "validation-failed"),
                "/change");
    }

    @Test
    void theRecordSaysWhoSignedWhatWhenAndHow() {
        Response document = publish(1);
        sign(document);

        JsonPath signed = patient.api().get(patient.path("/consents")).jsonPath();

        assertThat(signed.getString("items[0].documentHash"))
                .isEqualTo(document.jsonPath().getString("hash"));
        assertThat(signed.getString("items[0].method")).isEqualTo("app");
        assertThat(signed.getString("items[0].signedBy"))
                .isEqualTo(patient.api().get("/v1/me").jsonPath().getString("subject"));
        assertThat(signed.getString("items[0].signedAt")).isNotBlank();
    }

    private String state() {
        return patient.api().get(patient.path("/consents")).jsonPath().getString("items[0].state");
    }

    private Response publish(int version, String change) {
        Map<String, Object> body = new HashMap<>(documentBody(version));
        body.put("change", change);
        return SampleDocument.publish(body);
    }

    private Map<String, Object> documentBody(int version) {
        return SampleDocument.body("touch", language, version);
    }

    private Response publish(int version) {
        return SampleDocument.publish(documentBody(version));
    }

    private UUID sign(Response document) {
        return Api.id(patient.api().post(patient.path("/consents"), SampleDocument.signature(document)), 201, "id");
    }
}
