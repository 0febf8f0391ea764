package org.kapnet.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.Sample.CLINIC_A;
import static org.kapnet.platform.testing.Sample.CLINIC_B;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class KapnetStackTest {

    @Test
    void connectsTheServiceAsItsApplicationRole() {
        Response answer = call(Tokens.as("nurse").clinic(CLINIC_A).subject("the-nurse"));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("databaseUser")).isEqualTo("sample_app");
        assertThat(answer.jsonPath().getString("subject")).isEqualTo("the-nurse");
        assertThat(answer.jsonPath().getString("clinic")).isEqualTo(CLINIC_A.toString());
    }

    @Test
    void refusesEveryTokenThatIsNotQuiteRight() {
        Tokens nurse = Tokens.as("nurse").clinic(CLINIC_A);

        assertThat(RestAssured.get("/v1/caller").statusCode()).isEqualTo(401);
        assertThat(call(Tokens.as("therapist").clinic(CLINIC_A)).statusCode()).isEqualTo(403);
        assertThat(call(Tokens.as("nurse").clinic(CLINIC_A).forged()).statusCode())
                .isEqualTo(401);
        assertThat(call(Tokens.as("nurse").clinic(CLINIC_A).expired()).statusCode())
                .isEqualTo(401);
        assertThat(call(Tokens.as("nurse").clinic(CLINIC_A).audience("other")).statusCode())
                .isEqualTo(401);
        assertThat(call(nurse.issuer("http://other.test")).statusCode()).isEqualTo(401);
    }

    @Test
    void migratesAsTheOwnerAndShowsTheServiceOnlyItsTenant() throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection clinic = Database.inClinic(CLINIC_A);
                var statement = clinic.prepareStatement("insert into note values (?, ?, 'seen by one clinic')")) {
            statement.setObject(1, id);
            statement.setObject(2, CLINIC_A);
            statement.execute();
        }
        String query = "select count(*) from note where id = ?";

        assertThat(Database.count(query, id)).isEqualTo(1);
        try (Connection same = Database.inClinic(CLINIC_A);
                Connection other = Database.inClinic(CLINIC_B);
                Connection nobody = Database.asApp()) {
            assertThat(Database.count(same, query, id)).isEqualTo(1);
            assertThat(Database.count(other, query, id)).isZero();
            assertThat(Database.count(nobody, query, id)).isZero();
        }
    }

    @Test
    void carriesEventsThroughARestartOfTheBroker() {
        UUID patient = UUID.randomUUID();
        UUID first = TopicProbe.publish("intake", "patient-registered", patient, patient, CLINIC_A, 1, "{\"n\":1}");
        KapnetStack.killBroker();
        KapnetStack.startBroker();
        TopicProbe.publish("intake", "patient-linked", patient, patient, CLINIC_A, 2, "{\"n\":2}");

        Received read = TopicProbe.await(
                "intake", "patient-registered", event -> event.subject().equals(patient));
        Received next = TopicProbe.await(
                "intake", "patient-linked", event -> event.subject().equals(patient));

        assertThat(read.id()).isEqualTo(first);
        assertThat(read.sequence()).isEqualTo(1);
        assertThat(read.text("n")).isEqualTo("1");
        assertThat(read.headers()).containsEntry("ce_kapclinic", CLINIC_A.toString());
        assertThat(next.partition()).isEqualTo(read.partition());
    }

    @Test
    void handsOutKeysAndASettableClock() {
        assertThat(ConfigProvider.getConfig().getValue("kap.crypto.keyset", String.class))
                .isNotBlank();
        assertThat(ConfigProvider.getConfig().getValue("kap.clock.settable", Boolean.class))
                .isTrue();
        assertThat(TestKeys.sealContact("{}")).isNotBlank();
    }

    private static Response call(Tokens caller) {
        return RestAssured.given().header("Authorization", caller.bearer()).get("/v1/caller");
    }
}
