package org.kapnet.intake.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.problem;
import static org.kapnet.platform.testing.ProblemAssertions.reasons;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.kapnet.platform.testing.TopicProbe;

/** Accepting a match: what it needs, that one wins, and that the record goes with the patient. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class EpisodeResourceTest {

    @Test
    void refusesWhatIsWrongWithAnEpisode() {
        Network network = Network.create();
        SamplePatient patient = SamplePatient.of(network);
        patient.clear(network);
        EndpointMatrix.post("/v1/episodes")
                .body(Json.of(patient.episodeBody(network)))
                .as(patient.account())
                .notAs(network.partner(), Network.networkAdmin())
                .required("/patientId", "/clinicId", "/siteId", "/therapistId", "/indication", "/route")
                .wrongType("/siteId", "/route")
                .keyRequired()
                .unchanged(() -> Database.count("select count(*) from episode"))
                .repeatable()
                .verify();
    }

    @Test
    void everythingThatIsMissingIsNamed() {
        Network network = Network.create();
        SamplePatient patient = SamplePatient.of(network);
        UUID unlicensed = Network.practitioner(network.clinicId(), "therapist");
        Network asked = new Network(network.clinicId(), UUID.randomUUID(), unlicensed);

        Response answer = patient.api().post("/v1/episodes", patient.episodeBody(asked));

        assertThat(reasons(problem(answer, 409, "episode-not-allowed")))
                .containsExactly("clearance-missing", "site-unknown", "licence-missing", "kap-training-missing");
    }

    @Test
    void aTherapistTreatsInTheStatesOfTheirLicencesOnly() {
        Network network = Network.create();
        UUID denver = Network.denverSite(network.clinicId());
        UUID licensedThere = Network.therapist(network.clinicId(), "CO");
        SamplePatient patient = SamplePatient.of(network);
        patient.clear(network);
        Network texan = new Network(network.clinicId(), denver, network.therapistId());
        Network coloradan = new Network(network.clinicId(), denver, licensedThere);

        Response refused = patient.api().post("/v1/episodes", patient.episodeBody(texan));

        assertThat(reasons(problem(refused, 409, "episode-not-allowed"))).containsExactly("licence-elsewhere");
        assertThat(refused.jsonPath().getString("reasons[0].message")).contains("TX", "CO");
        patient.api()
                .post("/v1/episodes", patient.episodeBody(coloradan))
                .then()
                .statusCode(201);
    }

    @Test
    void nobodyIsPlacedWithWhoHasLeftOrWhereNothingIsOffered() {
        Network network = Network.create();
        SamplePatient patient = SamplePatient.of(network);
        patient.clear(network);
        Api admin = Api.as(network.staff("clinic-admin"));
        String person = "/v1/practitioners/" + network.therapistId();
        String site = "/v1/sites/" + network.siteId();
        admin.post(
                        person + "/departure",
                        Map.of("reason", "resigned"),
                        admin.get(person).header("ETag"))
                .then()
                .statusCode(200);

        Response departed = patient.api().post("/v1/episodes", patient.episodeBody(network));
        admin.post(site + "/closure", Map.of("reason", "moved"), admin.get(site).header("ETag"))
                .then()
                .statusCode(200);
        Response closed = patient.api().post("/v1/episodes", patient.episodeBody(network));

        assertThat(reasons(problem(departed, 409, "episode-not-allowed"))).containsExactly("practitioner-departed");
        assertThat(reasons(problem(closed, 409, "episode-not-allowed")))
                .containsExactly("site-unknown", "practitioner-departed");
    }

    @Test
    void ofManyAtOnceOneWins() {
        Network network = Network.create();
        SamplePatient patient = SamplePatient.of(network);
        patient.clear(network);

        List<Integer> statuses = ParallelCalls.run(10, number -> patient.api()
                .post("/v1/episodes", patient.episodeBody(network))
                .statusCode());

        assertThat(statuses).containsOnlyOnce(201);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(9);
        assertThat(Database.count("select count(*) from episode where patient_id = ?", patient.id()))
                .isEqualTo(1);
    }

    @Test
    void theRecordGoesToTheTreatingClinic() {
        Network referring = Network.create();
        Network treating = Network.create();
        SamplePatient patient = SamplePatient.of(referring);
        UUID clearance = Api.id(patient.clear(referring), 201, "id");

        UUID episode = Api.id(patient.api().post("/v1/episodes", patient.episodeBody(treating)), 201, "id");

        Api.as(treating.staff("nurse")).get(patient.path("/history")).then().statusCode(200);
        Api.as(treating.therapist()).get("/v1/episodes/" + episode).then().statusCode(200);
        patient.api().get(patient.path("/clearance")).then().statusCode(200);
        problem(Api.as(referring.staff("nurse")).get(patient.path("/history")), 404, "not-found");
        problem(Api.as(referring.staff("nurse")).get("/v1/episodes/" + episode), 404, "not-found");
        Api.as(referring.partner())
                .get("/v1/referrals/" + patient.referralId())
                .then()
                .statusCode(200);
        TopicProbe.await(
                "intake",
                "episode-opened",
                event -> event.subject().equals(episode)
                        && event.headers()
                                .get("ce_kapclinic")
                                .equals(treating.clinicId().toString()));
        assertThat(Database.count(
                        "select count(*) from clearance where id = ? and clinic_id = ?",
                        clearance,
                        treating.clinicId()))
                .isEqualTo(1);
    }

    @Test
    void staffMayHandAPatientOverButNotTakeOneFromAnotherClinic() {
        Network referring = Network.create();
        Network treating = Network.create();
        SamplePatient patient = SamplePatient.of(referring);
        patient.clear(referring);

        problem(
                Api.as(treating.staff("prescriber")).post("/v1/episodes", patient.episodeBody(treating)),
                404,
                "not-found");
        Api staff = Api.as(referring.staff("prescriber"));
        assertThat(reasons(
                        problem(staff.post("/v1/episodes", patient.episodeBody(treating)), 409, "episode-not-allowed")))
                .containsExactly("data-sharing-consent-missing");

        Response document =
                SampleDocument.publish(SampleDocument.body("data-sharing-part2", SampleDocument.ownLanguage(), 1));
        patient.api()
                .post(patient.path("/consents"), SampleDocument.signature(document))
                .then()
                .statusCode(201);
        staff.post("/v1/episodes", patient.episodeBody(treating)).then().statusCode(201);
    }

    @Test
    void staffOpenAnEpisodeAtTheirOwnClinicWithoutThatConsent() {
        Network network = Network.create();
        SamplePatient patient = SamplePatient.of(network);
        patient.clear(network);

        Api.as(network.staff("prescriber"))
                .post("/v1/episodes", patient.episodeBody(network))
                .then()
                .statusCode(201);
    }

    @Test
    void aStricterClinicDoesNotTakeWhomItsRulesRefuse() {
        Network referring = Network.create();
        Network strict = Network.create();
        SamplePatient patient = SamplePatient.of(referring);
        patient.clear(referring);
        Map<String, Object> limit = Map.of(
                "id",
                "clinic-age-limit",
                "ruleClass",
                "caution",
                "when",
                Map.of("kind", "age", "atLeast", 30),
                "effect",
                Map.of("kind", "ineligible", "code", "clinic-age-limit"),
                "message",
                "The clinic treats younger patients only.",
                "source",
                "clinic policy");
        Api.as(strict.staff("prescriber"))
                .post(
                        "/v1/clinics/" + strict.clinicId() + "/protocol-overrides",
                        Map.of("reason", "sample policy", "rules", List.of(limit)),
                        "\"0\"")
                .then()
                .statusCode(201);

        JsonPath refusal =
                problem(patient.api().post("/v1/episodes", patient.episodeBody(strict)), 409, "episode-not-allowed");

        assertThat(reasons(refusal)).containsExactly("clinic-rule");
        assertThat(refusal.getString("reasons[0].message")).contains("clinic-age-limit");
        patient.api()
                .post("/v1/episodes", patient.episodeBody(referring))
                .then()
                .statusCode(201);
    }

    @Test
    void everyTableAboutAPatientIsEitherMovedOrKnownToStay() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection database = Database.asSuperuser();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select distinct p.tablename from pg_policies p"
                        + " join information_schema.columns c on c.table_name = p.tablename"
                        + " where p.policyname = 'tenant' and c.column_name = 'patient_id'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        List<String> known = new ArrayList<>(TenantMove.TABLES);
        known.addAll(List.of("referral", "episode", "kept_record", "duplicate_candidate"));

        assertThat(tables).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void matchesAreRankedAndFiltered() {
        Network near = Network.create();
        SamplePatient patient = SamplePatient.of(near);
        String path = patient.path("/matches");
        EndpointMatrix.post(path)
                .body(Json.of(Map.of("indication", "treatment-resistant-depression", "route", "im")))
                .as(patient.account())
                .notAs(near.partner(), Network.networkAdmin())
                .required("/indication", "/route")
                .wrongType("/route")
                .unknown("/v1/patients/" + UUID.randomUUID() + "/matches")
                .repeatable()
                .verify();

        Response none = patient.api().post(path, Map.of("indication", "treatment-resistant-depression", "route", "iv"));
        Response elsewhere = patient.api()
                .post(
                        path,
                        Map.of(
                                "indication",
                                "treatment-resistant-depression",
                                "route",
                                "im",
                                "needsTelehealthState",
                                "NY"));

        assertThat(none.jsonPath().getList("matches")).isEmpty();
        assertThat(elsewhere.jsonPath().getList("matches")).isEmpty();
    }
}
