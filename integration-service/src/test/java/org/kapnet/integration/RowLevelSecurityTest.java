package org.kapnet.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.integration.World.MONDAY;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;

/** As the service's own database role: a query that forgets its tenant sees nothing. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class RowLevelSecurityTest extends ServiceTest {

    private static final List<String> TENANT_TABLES = List.of(
            "patient",
            "episode",
            "telehealth_consent",
            "availability",
            "appointment",
            "dosing_session",
            "therapy_need",
            "assessment_score",
            "first_dose");

    @Test
    void withoutAScopeThereIsNothing() throws SQLException {
        fill();
        try (Connection connection = Database.asApp()) {
            for (String table : TENANT_TABLES) {
                assertThat(Database.count("select count(*) from " + table))
                        .as(table)
                        .isPositive();
                assertThat(Database.count(connection, "select count(*) from " + table))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void aClinicSeesItsOwnRowsAndNoOthers() throws SQLException {
        World world = fill();
        fill();
        try (Connection connection = Database.inClinic(world.clinic)) {
            for (String table : TENANT_TABLES) {
                assertThat(Database.count(connection, "select count(*) from " + table))
                        .as(table)
                        .isPositive();
                assertThat(Database.count(
                                connection, "select count(*) from " + table + " where clinic_id <> ?", world.clinic))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void aPatientSeesOwnRowsAndTheHoursOfTheOwnClinic() throws SQLException {
        World world = fill();
        fill();
        try (Connection connection = Database.inPatient(world.patient)) {
            for (String table : TENANT_TABLES) {
                String other = table.equals("availability")
                        ? "clinic_id <> '" + world.clinic
                        : "patient_id <> '" + world.patient;
                assertThat(Database.count(connection, "select count(*) from " + table))
                        .as(table)
                        .isPositive();
                assertThat(Database.count(connection, "select count(*) from " + table + " where " + other + "'"))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void busyTimesCrossTheWallAsTimesOnly() throws SQLException {
        World world = fill();
        World stranger = fill();
        try (Connection connection = Database.inPatient(stranger.patient)) {
            assertThat(Database.count(
                            connection,
                            "select count(*) from therapist_busy(?, '2026-01-01', '2027-01-01')",
                            world.therapist))
                    .isPositive();
            // The function's look across is over with it.
            assertThat(Database.count(
                            connection, "select count(*) from appointment where patient_id = ?", world.patient))
                    .isZero();
        }
    }

    /** A clinic with a row in every table. */
    private static World fill() {
        World world = World.open();
        world.tellTelehealthConsent();
        world.tellScore("phq-9", 10, "2026-11-01T10:00:00Z");
        world.offerAllDays();
        world.book("second-intake", MONDAY.plus(Duration.ofDays(1)));
        world.session(2, MONDAY).dose(MONDAY);
        org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(
                        Database.count("select count(*) from first_dose where patient_id = ?", world.patient))
                .isOne());
        DosingSessionEvents session =
                world.session(1, MONDAY.plus(Duration.ofDays(3))).book();
        org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(
                        Database.count("select count(*) from therapy_need where session_id = ?", session.id))
                .isOne());
        return world;
    }
}
