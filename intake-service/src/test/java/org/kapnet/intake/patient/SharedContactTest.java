package org.kapnet.intake.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.Api;
import org.kapnet.intake.Network;
import org.kapnet.intake.SamplePatient;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.ParallelCalls;
import org.kapnet.platform.testing.Tokens;

/** People share addresses and numbers, come back after their record was closed, and are never taken for another. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class SharedContactTest {

    private Network network;
    private Api partner;

    @BeforeEach
    void registerTheClinic() {
        network = new Network(Network.clinic(), UUID.randomUUID(), UUID.randomUUID());
        partner = Api.as(network.partner());
    }

    @Test
    void twoPeopleOfOneHouseholdAreTwoPatientsUntilAHumanSaysOtherwise() {
        Map<String, Object> first = SamplePatient.newReferral();
        UUID one = Api.id(partner.post("/v1/referrals", first), 201, "patientId");
        Map<String, Object> second = with(
                SamplePatient.newReferral(),
                Map.of(
                        "phone",
                        person(first).get("phone"),
                        "email",
                        person(first).get("email")));

        UUID other = Api.id(partner.post("/v1/referrals", second), 201, "patientId");

        assertThat(other).isNotEqualTo(one);
        assertThat(Api.as(network.staff("nurse"))
                        .get("/v1/patients/duplicates")
                        .jsonPath()
                        .getList("items[0].rules"))
                .containsExactly("same-email", "same-phone");
    }

    @Test
    void thePersonWhomTheClinicHasIsNamedWhateverContactPointIsTheSame() {
        Map<String, Object> first = SamplePatient.newReferral();
        UUID one = Api.id(partner.post("/v1/referrals", first), 201, "patientId");
        Map<String, Object> stranger = person(SamplePatient.newReferral());

        for (String changed : List.of("phone", "email")) {
            Response again = partner.post("/v1/referrals", with(first, Map.of(changed, stranger.get(changed))));

            assertThat(problem(again, 409, "patient-already-registered").getString("patientId"))
                    .isEqualTo(one.toString());
        }
    }

    @Test
    void ofManyReferralsOfOnePersonAtOnceOneWins() {
        Map<String, Object> referral = SamplePatient.newReferral();

        List<Response> answers = ParallelCalls.run(6, number -> partner.post("/v1/referrals", referral));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 201).allSatisfy(refused -> {
            assertThat(problem(refused, 409, "patient-already-registered").getString("patientId"))
                    .isNotBlank();
        });
    }

    @Test
    void ofManyClinicsThatReferOnePersonAtOnceNoneIsOverlooked() {
        Map<String, Object> referral = SamplePatient.newReferral();

        List<UUID> patients = ParallelCalls.run(
                3,
                number -> Api.id(
                        Api.as(Tokens.partner(UUID.randomUUID(), "referrals:write"))
                                .post("/v1/referrals", referral),
                        201,
                        "patientId"));

        assertThat(Api.as(Tokens.as("safety-officer"))
                        .get("/v1/patients/duplicates?limit=200")
                        .jsonPath()
                        .getList("items.patientId", String.class)
                        .stream()
                        .filter(found -> patients.contains(UUID.fromString(found))))
                .as("three records make three pairs")
                .hasSize(3);
    }

    @Test
    void aStrangersNumberTellsNobodyThatItIsAPatients() {
        Map<String, Object> known = SamplePatient.newReferral();
        partner.post("/v1/referrals", known).then().statusCode(201);
        Map<String, Object> unknownPerson = SamplePatient.newReferral();
        Map<String, Object> probe =
                with(known, Map.of("email", person(SamplePatient.newReferral()).get("email")));

        Response ofAStranger = self(probe);
        Response ofNobody = self(unknownPerson);

        ofAStranger.then().statusCode(201);
        ofNobody.then().statusCode(201);
        assertThat(ofAStranger.jsonPath().getMap("").keySet())
                .isEqualTo(ofNobody.jsonPath().getMap("").keySet());
        assertThat(ofAStranger.headers().asList().stream().map(header -> header.getName()))
                .containsExactlyInAnyOrderElementsOf(ofNobody.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList());
    }

    @Test
    void whoseRecordWasClosedIsReferredAndLinkedAnew() {
        SamplePatient patient = SamplePatient.of(network);
        Map<String, Object> again = new HashMap<>(SamplePatient.newReferral());
        again.put("patient", patient.person());
        patient.api()
                .post(patient.path("/closure"), Map.of("reason", "patient-request"), "\"1\"")
                .then()
                .statusCode(200);

        UUID next = Api.id(partner.post("/v1/referrals", again), 201, "patientId");

        assertThat(patient.api().post("/v1/me/link", Api.nothing()).jsonPath().getString("patientId"))
                .isEqualTo(next.toString());
        assertThat(patient.api().get("/v1/me").jsonPath().getString("patientId"))
                .isEqualTo(next.toString());
        assertThat(Api.as(network.staff("nurse"))
                        .get(patient.path(""))
                        .jsonPath()
                        .getBoolean("linked"))
                .isFalse();
    }

    @Test
    void whoseRecordWasClosedComesBackByThemselves() {
        SamplePatient patient = SamplePatient.of(network);
        Map<String, Object> again = new HashMap<>(SamplePatient.newReferral());
        again.put("patient", patient.person());
        again.put("clinicId", network.clinicId());
        patient.api()
                .post(patient.path("/closure"), Map.of("reason", "not-treated"), "\"1\"")
                .then()
                .statusCode(200);

        UUID next = Api.id(patient.api().post("/v1/referrals/self", again), 201, "patientId");

        assertThat(patient.api().get("/v1/me").jsonPath().getString("patientId"))
                .isEqualTo(next.toString());
    }

    @Test
    void twoRecordsWithOneAddressAreLinkedOnceOneIsClosed() {
        Map<String, Object> first = SamplePatient.newReferral();
        String email = (String) person(first).get("email");
        UUID one = Api.id(partner.post("/v1/referrals", first), 201, "patientId");
        UUID other = Api.id(
                partner.post("/v1/referrals", with(SamplePatient.newReferral(), Map.of("email", email))),
                201,
                "patientId");
        Api account = Api.as(Tokens.patient(UUID.randomUUID().toString(), email));
        problem(account.post("/v1/me/link", Api.nothing()), 409, "link-ambiguous");

        Api.as(network.staff("clinic-admin"))
                .post("/v1/patients/" + other + "/closure", Map.of("reason", "not-treated"), "\"0\"")
                .then()
                .statusCode(200);

        assertThat(account.post("/v1/me/link", Api.nothing()).jsonPath().getString("patientId"))
                .isEqualTo(one.toString());
    }

    private Response self(Map<String, Object> referral) {
        Map<String, Object> body = new HashMap<>(referral);
        body.put("clinicId", network.clinicId());
        String email = (String) person(referral).get("email");
        return Api.as(Tokens.patient(UUID.randomUUID().toString(), email)).post("/v1/referrals/self", body);
    }

    private static Map<String, Object> with(Map<String, Object> referral, Map<String, Object> changes) {
        Map<String, Object> body = new HashMap<>(referral);
        Map<String, Object> person = new HashMap<>(person(referral));
        person.putAll(changes);
        body.put("patient", person);
        return body;
    }

    @SuppressWarnings("unchecked") // built as a map by the fixture
    private static Map<String, Object> person(Map<String, Object> referral) {
        return (Map<String, Object>) referral.get("patient");
    }
}
