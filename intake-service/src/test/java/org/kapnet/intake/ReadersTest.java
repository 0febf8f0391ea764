package org.kapnet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Tokens;

/** Who reads what: the directory is for everybody who is signed in, a patient's record for their own clinic. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class ReadersTest {

    private static final Tokens PATIENT = Tokens.patient("some-patient", "patient.nine@example.test");

    private Network network;
    private Network other;

    @BeforeEach
    void makeClinics() {
        network = Network.create();
        other = Network.create();
    }

    @Test
    void theDirectoryIsReadInEveryRole() {
        String document = SampleDocument.publish(SampleDocument.body("messaging", SampleDocument.ownLanguage(), 1))
                .jsonPath()
                .getString("id");
        everybody("/v1/clinics/" + network.clinicId(), "/v1/clinics/" + UUID.randomUUID());
        everybody("/v1/clinics/" + network.clinicId() + "/sites", "/v1/clinics/" + UUID.randomUUID() + "/sites");
        everybody("/v1/sites/" + network.siteId() + "/offering", "/v1/sites/" + UUID.randomUUID() + "/offering");
        everybody("/v1/practitioners/" + network.therapistId(), "/v1/practitioners/" + UUID.randomUUID());
        everybody(
                "/v1/practitioners/" + network.therapistId() + "/credentials",
                "/v1/practitioners/" + UUID.randomUUID() + "/credentials");
        everybody("/v1/instruments/phq-9", "/v1/instruments/nothing");
        everybody("/v1/instruments/phq-9/versions/1", "/v1/instruments/phq-9/versions/999");
        everybody("/v1/sites/" + network.siteId(), "/v1/sites/" + UUID.randomUUID());
        everybody("/v1/consent-documents/" + document, "/v1/consent-documents/" + UUID.randomUUID());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/clinics", "/v1/practitioners", "/v1/instruments", "/v1/consent-documents", "/v1/me"})
    void listsOfTheDirectoryAreReadInEveryRole(String path) {
        EndpointMatrix.get(path).as(PATIENT).everyRole().verify();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/history", "/assessments", "/clearance", "/consents"})
    void aPatientsRecordIsReadByTheirOwnClinic(String part) {
        SamplePatient patient = treated();
        SamplePatient foreign = SamplePatient.of(other);
        EndpointMatrix.get(patient.path(part))
                .as(network.staff("nurse"))
                .notAs(Tokens.as("network-admin"), network.partner())
                .unknown(foreign.path(part), "/v1/patients/" + UUID.randomUUID() + part)
                .verify();
        EndpointMatrix.get(patient.path(part))
                .as(patient.account())
                .unknown(foreign.path(part))
                .verify();
        EndpointMatrix.get(foreign.path(""))
                .as(other.staff("nurse"))
                .unknown(patient.path(part))
                .verify();
    }

    @Test
    void aScreeningIsReadByThePatientsOwnClinic() {
        SamplePatient patient = treated();
        String screening = "/v1/screenings/" + patient.screen().jsonPath().getString("id");
        EndpointMatrix.get(screening)
                .as(patient.account())
                .notAs(network.staff("clinic-admin"), Tokens.as("network-admin"), network.partner())
                .unknown("/v1/screenings/" + UUID.randomUUID())
                .verify();
        EndpointMatrix.get(SamplePatient.of(other).path(""))
                .as(other.staff("prescriber"))
                .unknown(screening)
                .verify();
    }

    @Test
    void referralsAreReadByTheClinicThatGotThem() {
        SamplePatient patient = SamplePatient.of(network);
        SamplePatient foreign = SamplePatient.of(other);
        EndpointMatrix.get("/v1/referrals/" + patient.referralId())
                .as(network.partner())
                .notAs(Tokens.as("network-admin"), Tokens.partner(network.clinicId(), "sessions:read"))
                .unknown("/v1/referrals/" + foreign.referralId(), "/v1/referrals/" + UUID.randomUUID())
                .verify();
        EndpointMatrix.get("/v1/referrals")
                .as(network.staff("nurse"))
                .notAs(Tokens.as("network-admin"), Tokens.partner(network.clinicId(), "sessions:read"))
                .verify();
        assertThat(ids(network.staff("nurse"), "/v1/referrals"))
                .contains(patient.referralId().toString())
                .doesNotContain(foreign.referralId().toString());
    }

    @Test
    void episodesAreReadByTheirClinic() {
        SamplePatient patient = treated();
        Response opened = patient.api().post("/v1/episodes", patient.episodeBody(network));
        String episode = Api.id(opened, 201, "id").toString();
        EndpointMatrix.get("/v1/episodes/" + episode)
                .as(network.therapist())
                .notAs(Tokens.as("network-admin"), network.partner())
                .unknown("/v1/episodes/" + UUID.randomUUID())
                .verify();
        EndpointMatrix.get("/v1/episodes")
                .as(network.therapist())
                .notAs(Tokens.as("network-admin"), network.partner())
                .verify();
        EndpointMatrix.get("/v1/episodes")
                .as(other.staff("therapist"))
                .unknown("/v1/episodes/" + episode)
                .verify();
        assertThat(ids(network.therapist(), "/v1/episodes")).contains(episode);
        assertThat(ids(other.staff("therapist"), "/v1/episodes")).doesNotContain(episode);
    }

    @Test
    void risksAreReadByTheCliniciansOfThePatient() {
        SamplePatient patient = SamplePatient.of(network);
        patient.phq9(1, 1).then().statusCode(201);
        EndpointMatrix.get("/v1/risks")
                .as(network.staff("nurse"))
                .notAs(network.staff("clinic-admin"), PATIENT, Tokens.as("network-admin"))
                .verify();
        assertThat(ids(network.staff("nurse"), "/v1/risks")).hasSize(1);
        assertThat(ids(other.staff("nurse"), "/v1/risks")).isEmpty();
    }

    @Test
    void aHistoryIsChangedByWhoReadItsNewestVersion() {
        SamplePatient patient = treated();
        String tag = patient.api().get(patient.path("/history")).header("ETag");
        EndpointMatrix.put(patient.path("/history"))
                .body(Json.of(SamplePatient.historyBody(List.of())))
                .as(patient.account())
                .ifMatch(tag)
                .unchanged(
                        () -> Database.count("select version from health_history where patient_id = ?", patient.id()))
                .verify();
    }

    private static void everybody(String path, String unknown) {
        EndpointMatrix.get(path).as(PATIENT).everyRole().unknown(unknown).verify();
    }

    private static List<String> ids(Tokens reader, String path) {
        return Api.as(reader).get(path).jsonPath().getList("items.id", String.class);
    }

    private SamplePatient treated() {
        SamplePatient patient = SamplePatient.of(network);
        patient.clear(network).then().statusCode(201);
        return patient;
    }
}
