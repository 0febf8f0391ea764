package org.kapnet.intake.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.namesField;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.Api;
import org.kapnet.intake.Json;
import org.kapnet.intake.Network;
import org.kapnet.intake.SamplePatient;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class LetterResourceTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("America/Chicago"));

    private final Network network = new Network(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private SamplePatient patient;

    @BeforeEach
    void refer() {
        patient = SamplePatient.of(network);
    }

    @Test
    void refusesWhatIsWrongWithALetter() {
        EndpointMatrix.post(patient.path("/specialist-letters"))
                .body(Json.of(letter(today, today.plusDays(60))))
                .as(network.staff("nurse"))
                .notAs(
                        patient.account(),
                        network.staff("therapist"),
                        network.staff("clinic-admin"),
                        network.partner(),
                        Network.networkAdmin())
                .required("/role", "/kind", "/issuedOn")
                .wrongType("/kind", "/issuedOn")
                .unknown("/v1/patients/" + UUID.randomUUID() + "/specialist-letters")
                .unchanged(() -> Database.count("select count(*) from specialist_letter"))
                .repeatable()
                .verify();
        problem(
                Api.as(Tokens.as("nurse").clinic(UUID.randomUUID()))
                        .post(patient.path("/specialist-letters"), letter(today, today)),
                404,
                "not-found");
        EndpointMatrix.get(patient.path("/specialist-letters"))
                .as(patient.account())
                .notAs(network.staff("clinic-admin"), network.partner(), Network.networkAdmin())
                .unknown("/v1/patients/" + UUID.randomUUID() + "/specialist-letters")
                .verify();
    }

    @Test
    void datesAndRolesAreThoseOfTheProtocol() {
        refused(letter(today.plusDays(2), today.plusDays(9)), "/issuedOn");
        refused(letter(today, today.minusDays(1)), "/validUntil");
        refused(letter(today, today.plusDays(366)), "/validUntil");
        refused(Map.of("role", "prescriber", "kind", "clearance", "issuedOn", today.toString()), "/role");
    }

    @Test
    void theNoteIsKeptEncryptedAndTheUsualTimeIsTheProtocols() {
        Response recorded = file(Map.of(
                "role", "neurologist", "kind", "clearance", "issuedOn", today.toString(), "note", "sample words"));

        assertThat(recorded.jsonPath().getString("validUntil"))
                .isEqualTo(today.plusDays(90).toString());
        assertThat(recorded.jsonPath().getString("note")).isEqualTo("sample words");
        assertThat(Database.count(
                        "select count(*) from specialist_letter where patient_id = ?"
                                + " and position(convert_to('sample words', 'UTF8') in sealed_note) > 0",
                        patient.id()))
                .isZero();
    }

    @Test
    void aLetterIsWithdrawnOnceAndStaysOnTheList() {
        Response recorded = file(letter(today, today.plusDays(60)));
        String path = patient.path("/specialist-letters/" + recorded.jsonPath().getString("id") + "/withdrawal");
        EndpointMatrix.post(path)
                .withoutBody()
                .as(network.staff("nurse"))
                .notAs(patient.account(), network.staff("therapist"), network.partner(), Network.networkAdmin())
                .unknown(patient.path("/specialist-letters/" + UUID.randomUUID() + "/withdrawal"))
                .ifMatch(0)
                .unchanged(() -> Database.count(
                        "select count(*) from specialist_letter where patient_id = ? and withdrawn_at is not null",
                        patient.id()))
                .repeatable()
                .verify();

        assertThat(patient.api()
                        .get(patient.path("/specialist-letters"))
                        .jsonPath()
                        .getList("items.withdrawnAt", String.class))
                .doesNotContainNull()
                .hasSize(1);
    }

    private void refused(Map<String, Object> letter, String pointer) {
        namesField(
                problem(
                        Api.as(network.staff("nurse")).post(patient.path("/specialist-letters"), letter),
                        400,
                        "validation-failed"),
                pointer);
    }

    private Response file(Map<String, Object> letter) {
        Response recorded = Api.as(network.staff("nurse")).post(patient.path("/specialist-letters"), letter);
        recorded.then().statusCode(201);
        return recorded;
    }

    private static Map<String, Object> letter(LocalDate issued, LocalDate until) {
        return Map.of(
                "role",
                "cardiologist",
                "kind",
                "clearance",
                "issuedOn",
                issued.toString(),
                "validUntil",
                until.toString());
    }
}
