package org.kapnet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.kapnet.local.walk.Answer;
import org.kapnet.local.walk.Caller;
import org.kapnet.local.walk.Cast;

/**
 * The three sample patients. Their walk itself checks each step and fails the world's start when one is wrong; here is
 * what must be true of each afterwards.
 */
class SamplePatientsE2ET {

    private final World world = World.get();
    private final Cast cast = world.walk(step -> {}).cast();

    @Test
    void theFirstPatientHadTwoDosesAndIsInRemission() {
        String patient = world.people().patientOne();
        Caller nurse = cast.person("a.nurse");
        JsonNode sessions = nurse.get("/v1/sessions?patientId=" + patient)
                .expect(200)
                .body()
                .path("items");
        assertThat(sessions).hasSize(2).allSatisfy(session -> assertThat(
                        session.path("state").asText())
                .isEqualTo("discharged"));
        JsonNode instruments = cast.person("a.therapist")
                .get("/v1/patients/" + patient + "/progress")
                .expect(200)
                .body()
                .path("instruments");
        assertThat(instruments).anySatisfy(instrument -> {
            assertThat(instrument.path("instrument").asText()).isEqualTo("phq-9");
            assertThat(instrument.path("response").asBoolean()).isTrue();
            assertThat(instrument.path("remission").asBoolean()).isTrue();
        });
    }

    @Test
    void theSecondPatientHasNoClearance() {
        Answer clearance =
                cast.person("a.prescriber").get("/v1/patients/" + world.people().patientTwo() + "/clearance");
        assertThat(clearance.status()).isEqualTo(404);
        assertThat(clearance.slug()).isEqualTo("not-found");
    }

    @Test
    void theThirdPatientsRiskWasAnsweredByAPerson() {
        JsonNode escalations = cast.person("a.nurse")
                .get("/v1/escalations?patientId=" + world.people().patientThree())
                .expect(200)
                .body()
                .path("items");
        assertThat(escalations).hasSize(1);
        assertThat(escalations.path(0).path("state").asText()).isEqualTo("acknowledged");
    }
}
