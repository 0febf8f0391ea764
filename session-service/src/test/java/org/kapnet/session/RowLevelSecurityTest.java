package org.kapnet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.time.SettableClock;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class RowLevelSecurityTest {
    @Inject
    SettableClock clock;

    private final Ward ward = Ward.open();
    private Ward.Patient patient = new Ward.Patient(new UUID(0, 0), new UUID(0, 0));

    @BeforeEach
    void walkADay() {
        patient = ward.patient();
        UUID course = ward.course(patient);
        Ward.insert(
                "insert into course_extension (id, clinic_id, patient_id, course_id, additional_doses, planned_doses,"
                        + " extended_by, extended_at, reason) values (?, ?, ?, ?, 1, 7, 'somebody', ?, '\\x00')",
                UUID.randomUUID(),
                ward.clinicId,
                patient.id(),
                course,
                clock.instant());
        Day day = new Day(
                ward, clock, ward.booked(course, ward.room(), clock.instant().plus(Duration.ofMinutes(1))));
        day.whole(ward.lot(), 50);
        Ward.insert(
                "insert into integration_held (session_id, clinic_id, patient_id, appointment_id, held_at)"
                        + " values (?, ?, ?, ?, ?)",
                day.sessionId(),
                ward.clinicId,
                patient.id(),
                UUID.randomUUID(),
                clock.instant());
    }

    @BeforeEach
    void bookTherapy() {
        Ward.insert(
                "insert into appointment_claim (appointment_id, clinic_id, patient_id, therapist_id, during)"
                        + " values (?, ?, ?, ?, tstzrange('2098-01-01T10:00Z', '2098-01-01T11:00Z'))",
                UUID.randomUUID(),
                ward.clinicId,
                patient.id(),
                ward.therapistId);
    }

    @AfterEach
    void returnToRealTime() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient",
                "clearance",
                "consent",
                "episode",
                "integration_held",
                "course",
                "course_extension",
                "dosing_session",
                "readiness",
                "dose_order",
                "vital_reading",
                "discharge",
                "room",
                "booking_claim",
                "appointment_claim",
                "lot",
                "ledger_entry"
            })
    void shouldShowNothingToAQueryThatForgetsTheTenant(String table) throws SQLException {
        String all = "select count(*) from " + table;
        String own = all + " where clinic_id = '" + ward.clinicId + "'";

        assertThat(Database.count(own)).as("seen by the superuser").isPositive();
        try (Connection nobody = Database.asApp();
                Connection owner = Database.asOwner();
                Connection other = Database.inClinic(UUID.randomUUID());
                Connection clinic = Database.inClinic(ward.clinicId)) {
            assertThat(Database.count(nobody, all)).as("without a tenant").isZero();
            assertThat(Database.count(owner, all))
                    .as("as the owner, without a tenant")
                    .isZero();
            assertThat(Database.count(other, all)).as("for another clinic").isZero();
            assertThat(Database.count(clinic, all)).as("for the clinic").isEqualTo(Database.count(own));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"course", "dosing_session", "vital_reading", "dose_order", "clearance", "consent"})
    void shouldShowAPatientOnlyTheirOwnRows(String table) throws SQLException {
        try (Connection self = Database.inPatient(patient.id());
                Connection stranger = Database.inPatient(UUID.randomUUID())) {
            assertThat(Database.count(self, "select count(*) from " + table)).isPositive();
            assertThat(Database.count(stranger, "select count(*) from " + table))
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set administered_mg = 1, drawn_mg = 1",
                "delete from ledger_entry",
                "truncate ledger_entry"
            })
    void shouldNeverChangeALedgerLine(String change) throws SQLException {
        try (Connection app = Database.inClinic(ward.clinicId);
                Statement statement = app.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change)).isInstanceOf(SQLException.class);
        }
        try (Connection superuser = Database.asSuperuser();
                Statement statement = superuser.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void shouldKeepABalanceFromGoingBelowZeroWhoeverTries() throws SQLException {
        try (Connection app = Database.inClinic(ward.clinicId);
                Statement statement = app.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update lot set balance_mg = -0.001"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("balance_mg");
        }
    }
}
