package org.kapnet.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapnet.notification.testing.Rows.eventually;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.notification.testing.Clinic;
import org.kapnet.notification.testing.Providers;
import org.kapnet.notification.testing.Rows;
import org.kapnet.notification.testing.SamplePatient;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.time.SettableClock;

/** The second wall: as the service's own database role, a query that forgets its tenant returns nothing. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
@WithTestResource(Providers.class)
class RowLevelSecurityTest {

    @Inject
    SettableClock clock;

    private final Clinic clinic = Clinic.fresh();
    private final SamplePatient patient = SamplePatient.of(clinic.id());

    @BeforeEach
    void fillEveryTable() {
        patient.register();
        clinic.addOnCall(1);
        patient.bookSession(clock.instant().plusSeconds(500_000));
        patient.flagRisk("high", clock.instant());
        eventually(List.of("3"), "select count(*) from reminder where patient_id = ?", patient.id());
        eventually(List.of("2"), "select count(*) from delivery where patient_id = ?", patient.id());
        Rows.change(
                "insert into preference (id, patient_id, clinic_id, mail, sms, push, version) values (?, ?, ?, true, true, false, 0)",
                patient.id(),
                patient.id(),
                clinic.id());
        Rows.change(
                "insert into patient_home (id, patient_id, clinic_id, version) values (?, ?, ?, 0)",
                patient.id(),
                patient.id(),
                clinic.id());
        Rows.change(
                "insert into messaging_consent (id, patient_id, clinic_id, version) values (?, ?, ?, 0)",
                patient.id(),
                patient.id(),
                clinic.id());
        Rows.change(
                "insert into message (id, patient_id, clinic_id, kind, template_version, cause, occasion_id, occasion_kind,"
                        + " starts_at, created_at) values (gen_random_uuid(), ?, ?, 'reminder', 1, ?, gen_random_uuid(),"
                        + " 'session', now(), now())",
                patient.id(),
                clinic.id(),
                "test:" + patient.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contact",
                "patient_home",
                "messaging_consent",
                "preference",
                "occasion",
                "reminder",
                "message",
                "delivery",
                "escalation"
            })
    void aTableWithPatientsShowsRowsToTheirClinicAndTheirPatientOnly(String table) throws SQLException {
        String all = "select count(*) from " + table;
        try (Connection nobody = Database.asApp();
                Connection home = Database.inClinic(clinic.id());
                Connection elsewhere = Database.inClinic(SamplePatient.newId());
                Connection self = Database.inPatient(patient.id());
                Connection someoneElse = Database.inPatient(SamplePatient.newId())) {
            assertThat(Database.count(nobody, all)).isZero();
            assertThat(Database.count(home, all)).isPositive();
            assertThat(Database.count(elsewhere, all)).isZero();
            assertThat(Database.count(self, all)).isPositive();
            assertThat(Database.count(someoneElse, all)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "on_call_contact")
    void aTableOfStaffIsShownToItsClinicOnly(String table) throws SQLException {
        String all = "select count(*) from " + table;
        try (Connection nobody = Database.asApp();
                Connection home = Database.inClinic(clinic.id());
                Connection self = Database.inPatient(patient.id())) {
            assertThat(Database.count(nobody, all)).isZero();
            assertThat(Database.count(home, all)).isPositive();
            assertThat(Database.count(self, all)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact", "reminder", "delivery", "escalation", "on_call_contact"})
    void aRowCannotBeGivenToAnotherClinic(String table) throws SQLException {
        try (Connection home = Database.inClinic(clinic.id());
                var update = home.prepareStatement("update " + table + " set clinic_id = gen_random_uuid()")) {
            assertThatThrownBy(update::executeUpdate)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
        }
    }
}
