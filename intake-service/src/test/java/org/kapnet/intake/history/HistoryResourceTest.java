package org.kapnet.intake.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.namesField;
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
import org.kapnet.intake.Json;
import org.kapnet.intake.Network;
import org.kapnet.intake.SamplePatient;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class HistoryResourceTest {

    private final Network network = new Network(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private SamplePatient patient;

    @BeforeEach
    void refer() {
        patient = SamplePatient.of(network);
    }

    @Test
    void refusesWhatIsWrongWithAHistory() {
        patient.history(List.of());
        EndpointMatrix.put(patient.path("/history"))
                .body(Json.of(SamplePatient.historyBody(List.of(Map.of("code", "migraine", "status", "current")))))
                .as(network.staff("nurse"))
                .notAs(network.staff("clinic-admin"), network.partner(), Network.networkAdmin())
                .required("/conditions", "/medications", "/medications/0/name", "/pregnancy", "/weightKg")
                .wrongType("/weightKg", "/breastfeeding", "/conditions/0/status")
                .unknown("/v1/patients/" + UUID.randomUUID() + "/history")
                .ifMatch(0)
                .unchanged(() -> Database.count("select sum(version) from health_history"))
                .verify();
        EndpointMatrix.get(patient.path("/history"))
                .as(patient.account())
                .notAs(network.staff("clinic-admin"), network.partner(), Network.networkAdmin())
                .unknown("/v1/patients/" + UUID.randomUUID() + "/history")
                .verify();
        problem(Api.as(Tokens.as("nurse").clinic(UUID.randomUUID())).get(patient.path("/history")), 404, "not-found");
    }

    @Test
    void aMedicineIsFoundByItsRxNormCodeAlone() {
        record(Map.of("name", "the small white ones", "rxnormCode", "6470"));
        patient.assess();

        Response screening = patient.screen();

        assertThat(screening.jsonPath().getList("findings.ruleId", String.class))
                .containsExactly("medication-benzodiazepine", "medication-unclassified");
    }

    @Test
    void aCodeThatIsNoNumberIsRefused() {
        Map<String, Object> body = body(Map.of("name", "lorazepam", "rxnormCode", "N05BA06"));

        namesField(
                problem(patient.api().put(patient.path("/history"), body, null), 400, "validation-failed"),
                "/medications/0/rxnormCode");
    }

    @Test
    void anOutcomeThatIsNoneOfTheListIsRefused() {
        Map<String, Object> body = new HashMap<>(SamplePatient.historyBody(List.of()));
        body.put("priorTrials", List.of(Map.of("treatment", "sertraline", "adequate", true, "outcome", "no-respose")));

        namesField(
                problem(patient.api().put(patient.path("/history"), body, null), 400, "validation-failed"),
                "/priorTrials/0/outcome");
    }

    private void record(Map<String, Object> medicine) {
        patient.api().put(patient.path("/history"), body(medicine), null).then().statusCode(200);
    }

    private static Map<String, Object> body(Map<String, Object> medicine) {
        Map<String, Object> body = new HashMap<>(SamplePatient.historyBody(List.of()));
        body.put("medications", List.of(medicine));
        return body;
    }
}
