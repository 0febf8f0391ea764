package org.kapnet.intake.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.problem;
import static org.kapnet.platform.testing.ProblemAssertions.reasons;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.testing.TopicProbe;

/** One person with a record at each of two clinics: nobody learns of it but the safety officer, nobody is treated twice. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class NetworkDuplicatesTest {

    private static final Api OFFICER = Api.as(Tokens.as("safety-officer"));

    private Network here;
    private Network there;
    private SamplePatient one;
    private SamplePatient other;

    @BeforeEach
    void registerOnePersonTwice() {
        here = Network.create();
        there = Network.create();
        one = SamplePatient.of(here);
        other = SamplePatient.of(there);
        Map<String, Object> person = other.person();
        person.put("birthDate", one.birthDate());
        other.api().put(other.path(""), person, "\"1\"").then().statusCode(200);
    }

    @Test
    void onlyTheSafetyOfficerSeesThatTwoClinicsMayHaveOnePerson() {
        for (Network clinic : List.of(here, there)) {
            assertThat(Api.as(clinic.staff("clinic-admin"))
                            .get("/v1/patients/duplicates")
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();
            problem(Api.as(clinic.staff("clinic-admin")).get(pair()), 404, "not-found");
        }

        JsonPath seen = OFFICER.get(pair()).jsonPath();

        assertThat(seen.getString("patientId")).isEqualTo(other.id().toString());
        assertThat(seen.getString("clinicId")).isEqualTo(there.clinicId().toString());
        assertThat(seen.getString("otherPatientId")).isEqualTo(one.id().toString());
        assertThat(seen.getString("otherClinicId")).isEqualTo(here.clinicId().toString());
        assertThat(seen.getList("rules")).containsExactly("same-name-and-birth-date");
        assertThat(seen.getList("people.email", String.class)).containsExactlyInAnyOrder(one.email(), other.email());
        for (SamplePatient looked : List.of(one, other)) {
            assertThat(looked.api()
                            .get(looked.path("/access-log"))
                            .jsonPath()
                            .getList("items.findAll { it.roles.contains('safety-officer') }"))
                    .as("both learn who looked")
                    .isNotEmpty();
        }
    }

    @Test
    void noTreatmentBeginsWhileTheOtherRecordIsTreated() {
        one.clear(here);
        open(one, here).then().statusCode(201);
        other.clear(there);

        Response refused = open(other, there);

        problem(refused, 409, "identity-undecided");
        assertThat(refused.asString())
                .as("says nothing about the other record")
                .doesNotContain(one.id().toString(), here.clinicId().toString());
        decide(Map.of("decision", "different-people")).then().statusCode(200);
        open(other, there).then().statusCode(201);
    }

    @Test
    void aPairThatNobodyTreatsKeepsNobodyWaiting() {
        one.clear(here);

        open(one, here).then().statusCode(201);
    }

    @Test
    void ofTwoTreatmentsOfOnePersonThatBeginAtOnceOneWins() {
        one.clear(here);
        other.clear(there);

        List<Response> answers = ParallelCalls.run(2, number -> number == 0 ? open(one, here) : open(other, there));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(refused -> problem(refused, 409, "identity-undecided"));
    }

    @Test
    void ofOnePersonTheRecordThatIsNotKeptIsClosedUnlessItIsTreated() {
        one.clear(here);
        open(one, here).then().statusCode(201);

        assertThat(reasons(problem(
                        decide(Map.of("decision", "same-person", "keep", other.id())), 409, "record-not-closable")))
                .containsExactly("episode-open", "two-accounts");
        assertThat(reasons(problem(
                        decide(Map.of("decision", "same-person", "keep", one.id())), 409, "record-not-closable")))
                .as("whoever signs in with the other account would be locked out")
                .containsExactly("two-accounts");
        other.api()
                .post(other.path("/closure"), Map.of("reason", "duplicate"), "\"2\"")
                .then()
                .statusCode(200);
        decide(Map.of("decision", "same-person", "keep", one.id())).then().statusCode(200);

        assertThat(other.api().get(other.path("")).jsonPath().getString("closedAt"))
                .isNotBlank();
        problem(open(other, there), 409, "record-closed");
    }

    @Test
    void nobodyIsLockedOutOfTheRecordThatIsKept() {
        Map<String, Object> person = one.person();
        Map<String, Object> referral = new HashMap<>(SamplePatient.newReferral());
        person.put("email", "elsewhere-" + one.email());
        referral.put("patient", person);
        UUID kept = Api.id(Api.as(there.partner()).post("/v1/referrals", referral), 201, "patientId");

        OFFICER.post(pair(kept, one.id()) + "/resolution", Map.of("decision", "same-person", "keep", kept), "\"0\"")
                .then()
                .statusCode(200);

        assertThat(one.api().get("/v1/me").jsonPath().getString("patientId")).isEqualTo(kept.toString());
        one.api().get("/v1/patients/" + kept).then().statusCode(200);
        problem(one.api().get(one.path("")), 404, "not-found");
        Received told = TopicProbe.await(
                "intake", "patient-linked", event -> event.subject().equals(kept));
        SchemaAssertions.assertValid("intake", told);
        assertThat(told.key()).isEqualTo(kept.toString());
    }

    @Test
    void aClosedRecordIsNotKeptAndOneThatWasClosedMeanwhileIsNoHindrance() {
        one.api()
                .post(one.path("/closure"), Map.of("reason", "not-treated"), "\"1\"")
                .then()
                .statusCode(200);

        problem(decide(Map.of("decision", "same-person", "keep", one.id())), 409, "record-closed");
        decide(Map.of("decision", "same-person", "keep", other.id())).then().statusCode(200);
    }

    @Test
    void aPairOfOneClinicBecomesTheOfficersWhenOneRecordMoves() {
        SamplePatient third = SamplePatient.of(here);
        Map<String, Object> person = third.person();
        person.put("birthDate", one.birthDate());
        third.api().put(third.path(""), person, "\"1\"").then().statusCode(200);
        Api admin = Api.as(here.staff("clinic-admin"));
        assertThat(admin.get("/v1/patients/duplicates").jsonPath().getList("items"))
                .hasSize(1);
        third.clear(here);

        open(third, there).then().statusCode(201);

        assertThat(admin.get("/v1/patients/duplicates").jsonPath().getList("items"))
                .isEmpty();
    }

    private static Response open(SamplePatient patient, Network network) {
        return patient.api().post("/v1/episodes", patient.episodeBody(network));
    }

    private String pair() {
        return pair(other.id(), one.id());
    }

    private static String pair(UUID patientId, UUID otherId) {
        String id = OFFICER.get("/v1/patients/duplicates?limit=200")
                .jsonPath()
                .getString("items.find { it.patientId == '" + patientId + "' && it.otherPatientId == '" + otherId
                        + "' }.id");
        return "/v1/patients/duplicates/" + UUID.fromString(id);
    }

    private Response decide(Map<String, Object> decision) {
        return OFFICER.post(pair() + "/resolution", decision, "\"0\"");
    }
}
