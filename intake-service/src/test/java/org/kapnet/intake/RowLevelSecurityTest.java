package org.kapnet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;

/** The database is the second wall: what a query forgets, the policy does not. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class RowLevelSecurityTest {

    private static final List<String> TENANT_TABLES = List.of(
            "patient",
            "referral",
            "health_history",
            "assessment",
            "risk",
            "screening",
            "clearance",
            "consent",
            "impairment",
            "episode",
            "kept_record",
            "screening_opinion",
            "specialist_letter",
            "duplicate_candidate");

    @Test
    void aQueryThatForgetsTheTenantGetsNothing() throws SQLException {
        Network network = Network.create();
        SamplePatient patient = SamplePatient.of(network);
        patient.clear(network);

        try (Connection forgetful = Database.asApp();
                Connection other = Database.inClinic(UUID.randomUUID());
                Connection own = Database.inClinic(network.clinicId());
                Connection self = Database.inPatient(patient.id())) {
            for (String table : TENANT_TABLES) {
                String count = "select count(*) from " + table;
                assertThat(Database.count(forgetful, count)).as(table).isZero();
                assertThat(Database.count(other, count)).as(table).isZero();
            }
            assertThat(Database.count(own, "select count(*) from patient")).isEqualTo(1);
            assertThat(Database.count(own, "select count(*) from assessment")).isEqualTo(3);
            assertThat(Database.count(self, "select count(*) from clearance")).isEqualTo(1);
        }
    }
}
