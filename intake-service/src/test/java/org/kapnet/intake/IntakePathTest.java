package org.kapnet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.TopicProbe;

/** One patient from referral to an open episode, as the clinics and the patient's phone would do it. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class IntakePathTest {

    @Test
    void aPatientGoesFromReferralToAnEpisode() {
        Network network = Network.create();
        // The cheapest of all: other tests' clinics would else fill the list of matches.
        Network.offering(network.siteId(), 1);
        SamplePatient patient = SamplePatient.of(network);

        Response clearance = patient.clear(network);
        assertThat(clearance.jsonPath().getString("state")).isEqualTo("granted");

        Response document = SampleDocument.publish(SampleDocument.body("ketamine-risks", "en", 1));
        patient.api()
                .post(patient.path("/consents"), SampleDocument.signature(document))
                .then()
                .statusCode(201);

        Response matches = patient.api()
                .post(patient.path("/matches"), Map.of("indication", "treatment-resistant-depression", "route", "im"));
        matches.then().statusCode(200);
        assertThat(matches.jsonPath().getList("matches.siteId", String.class))
                .contains(network.siteId().toString());

        Response episode = patient.api().post("/v1/episodes", patient.episodeBody(network));
        UUID episodeId = Api.id(episode, 201, "id");
        Received opened = TopicProbe.await(
                "intake", "episode-opened", event -> event.subject().equals(episodeId));
        SchemaAssertions.assertValid("intake", opened);
        assertThat(opened.key()).isEqualTo(patient.id().toString());
        assertThat(opened.has("clinicId", network.clinicId())).isTrue();
        patient.api().get("/v1/me").then().statusCode(200);
        patient.api().get("/v1/episodes/" + episodeId).then().statusCode(200);
    }
}
