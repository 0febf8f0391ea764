package org.kapnet.intake.episode;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.kapnet.intake.Api;
import org.kapnet.intake.Network;
import org.kapnet.intake.SampleDocument;
import org.kapnet.intake.SamplePatient;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.ParallelCalls;

/** While a record moves, whoever writes into it waits or comes too late: nothing is left at the clinic that lost it. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class MoveRaceTest {

    @RepeatedTest(3)
    void nothingIsStrandedAtTheOldClinic() {
        Network referring = Network.create();
        Network treating = Network.create();
        SamplePatient patient = SamplePatient.of(referring);
        patient.clear(referring);
        Response document = SampleDocument.publish(SampleDocument.body("recording", SampleDocument.ownLanguage(), 1));
        Response screening = patient.screen();

        Map<String, Object> person = patient.person();
        String tag = patient.api().get(patient.path("")).header("ETag");

        List<Integer> statuses = ParallelCalls.run(8, number -> switch (number) {
            case 0 ->
                patient.api()
                        .post("/v1/episodes", patient.episodeBody(treating))
                        .statusCode();
            case 1 -> patient.phq9(1, 0).statusCode();
            case 2 -> patient.screen().statusCode();
            case 3 ->
                patient.api()
                        .post(patient.path("/consents"), SampleDocument.signature(document))
                        .statusCode();
            case 4 ->
                Api.as(referring.staff("prescriber"))
                        .post(
                                "/v1/screenings/" + screening.jsonPath().getString("id") + "/reviews",
                                Map.of("decision", "defer", "reason", "sample", "validUntil", "2999-01-01T00:00:00Z"),
                                screening.header("ETag"))
                        .statusCode();
            case 5 ->
                patient.answer("gad-7", SamplePatient.same(SamplePatient.GAD_7, 1))
                        .statusCode();
            case 6 -> patient.api().put(patient.path(""), person, tag).statusCode();
            default -> file(referring, patient).statusCode();
        });

        assertThat(statuses).as("nobody waits for each other in a circle").allMatch(status -> status < 500);
        // The deferral may come first; then no clearance stands, and nothing moves.
        boolean opened = statuses.getFirst() == 201;
        for (String table : TenantMove.TABLES) {
            assertThat(Database.count(
                            "select count(*) from " + table + " where patient_id = ? and clinic_id <> ?",
                            patient.id(),
                            opened ? treating.clinicId() : referring.clinicId()))
                    .as(table)
                    .isZero();
        }
    }

    private static Response file(Network clinic, SamplePatient patient) {
        return Api.as(clinic.staff("nurse"))
                .post(
                        patient.path("/specialist-letters"),
                        Map.of(
                                "role",
                                "cardiologist",
                                "kind",
                                "clearance",
                                "issuedOn",
                                LocalDate.now(ZoneId.of("America/Chicago")).toString()));
    }
}
