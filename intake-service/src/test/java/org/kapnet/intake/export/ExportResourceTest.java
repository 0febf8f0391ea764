package org.kapnet.intake.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.Network;
import org.kapnet.intake.SamplePatient;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class ExportResourceTest {

    @Test
    void aPatientGetsEverythingAndNobodyElseGetsIt() {
        Network network = Network.create();
        SamplePatient patient = SamplePatient.of(network);
        patient.clear(network);
        patient.api().post("/v1/episodes", patient.episodeBody(network)).then().statusCode(201);
        EndpointMatrix.get(patient.path("/export"))
                .as(patient.account())
                .notAs(network.staff("nurse"), network.staff("clinic-admin"), network.partner(), Network.networkAdmin())
                .unknown("/v1/patients/" + SamplePatient.of(network).id() + "/export")
                .verify();

        JsonPath copy = patient.api().get(patient.path("/export")).jsonPath();

        assertThat(copy.getString("record.patient[0].identity.email")).isEqualTo(patient.email());
        assertThat(copy.getString("record.healthHistory[0].content.pregnancy")).isEqualTo("no");
        assertThat(copy.getList("record.assessment")).hasSize(3);
        assertThat(copy.getList("record.assessment.answers")).doesNotContainNull();
        assertThat(copy.getList("record.clearance")).hasSize(1);
        assertThat(copy.getList("record.episode")).hasSize(1);
        assertThat(copy.getList("record.referral")).hasSize(1);
        assertThat(copy.getList("record.keptRecord")).isEmpty();
        assertThat(copy.getMap("record.patient[0]")).doesNotContainKeys("emailHash", "phoneHash", "sealedIdentity");
    }

    @Test
    void whatAnotherClinicKeptOfThePatientIsInIt() {
        Network first = Network.create();
        Network second = Network.create();
        SamplePatient patient = SamplePatient.of(first);
        patient.clear(first);
        patient.api().post("/v1/episodes", patient.episodeBody(second)).then().statusCode(201);

        JsonPath copy = patient.api().get(patient.path("/export")).jsonPath();

        assertThat(copy.getString("record.keptRecord[0].clinicId"))
                .isEqualTo(first.clinicId().toString());
        assertThat(copy.getString("record.keptRecord[0].content.patient[0].identity.email"))
                .isEqualTo(patient.email());
    }
}
