package org.kapnet.intake.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.problem;
import static org.kapnet.platform.testing.ProblemAssertions.reasons;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.Api;
import org.kapnet.intake.Network;
import org.kapnet.intake.SampleOverride;
import org.kapnet.intake.SamplePatient;
import org.kapnet.platform.testing.KapnetStack;

/** A screening waits for its review while the clinic makes its rules stricter. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class TightenedProtocolTest {

    private Network network;
    private SamplePatient patient;

    @BeforeEach
    void answer() {
        network = new Network(Network.clinic(), UUID.randomUUID(), UUID.randomUUID());
        patient = SamplePatient.of(network);
        patient.assess();
    }

    @Test
    void whatTheRulesAskForByNowIsAnsweredBeforeAGrant() {
        patient.history(List.of(Map.of("code", "migraine", "status", "current")));
        Response screening = patient.screen();
        SampleOverride.adopt(network, 0, "psychiatrist");

        Response refused = review(screening);

        assertThat(reasons(problem(refused, 409, "clearance-not-grantable"))).containsExactly("protocol-tightened");
        assertThat(refused.jsonPath().getString("reasons[0].message")).contains("clinic-migraine");
        assertThat(patient.screen().jsonPath().getList("verdict.roles", String.class))
                .contains("psychiatrist");
    }

    @Test
    void aRuleThatDoesNotSpeakOfThePatientStopsNobody() {
        patient.history(List.of());
        Response screening = patient.screen();
        SampleOverride.adopt(network, 0, "psychiatrist");

        assertThat(review(screening).statusCode()).isEqualTo(201);
    }

    private Response review(Response screening) {
        return Api.as(network.staff("prescriber"))
                .post(
                        "/v1/screenings/" + screening.jsonPath().getString("id") + "/reviews",
                        Map.of("decision", "grant", "reason", "sample"),
                        screening.header("ETag"));
    }
}
