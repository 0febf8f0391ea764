package org.kapnet.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.web.Ids;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class TenancyTest {

    private static final String COUNT = "select count(*) from tenant_sample where label = ?";

    @Inject
    Tenancy tenancy;

    @Inject
    AgroalDataSource database;

    private final UUID clinicA = Ids.next();
    private final UUID clinicB = Ids.next();
    private final UUID patient = Ids.next();
    private final String label = Ids.next().toString();

    @BeforeEach
    void oneRowInEachClinic() {
        insert(clinicA, patient);
        insert(clinicB, patient);
    }

    @Test
    void aClinicSeesItsOwnRowsOnly() {
        assertThat(visibleIn(Scope.clinic(clinicA))).isEqualTo(1);
    }

    @Test
    void aPatientSeesTheirRowsInEveryClinic() {
        assertThat(visibleIn(Scope.patient(patient))).isEqualTo(2);
        assertThat(visibleIn(Scope.patient(Ids.next()))).isZero();
    }

    @Test
    void theNetworkSeesAllAndNobodySeesNothing() {
        assertThat(visibleIn(Scope.network())).isEqualTo(2);
        assertThat(visibleIn(Scope.nobody())).isZero();
    }

    @Test
    void workWithoutAScopeSeesNothing() {
        assertThat(QuarkusTransaction.requiringNew().call(this::visible)).isZero();
    }

    @Test
    void theServicesOwnRoleSeesNothingWhenAQueryForgetsTheTenant() throws SQLException {
        try (Connection app = Database.asApp()) {
            assertThat(Database.count(app, COUNT, label)).isZero();
        }
        try (Connection app = Database.inClinic(clinicA)) {
            assertThat(Database.count(app, COUNT, label)).isEqualTo(1);
        }
    }

    @Test
    void aRowOfAnotherClinicCannotBeWritten() {
        assertThatThrownBy(() -> tenancy.runAs(Scope.clinic(clinicA), () -> write(clinicB, patient)))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aConnectionDoesNotCarryTheScopeOfTheWorkBefore() {
        for (int round = 0; round < 30; round++) {
            assertThat(visibleIn(Scope.network())).isEqualTo(2);
            assertThat(QuarkusTransaction.requiringNew().call(this::visible)).isZero();
        }
    }

    @Test
    void theScopeBeforeReturnsAlsoAfterAFailure() {
        tenancy.runAs(Scope.clinic(clinicA), () -> {
            assertThatThrownBy(() -> tenancy.runAs(Scope.network(), () -> {
                        throw new IllegalStateException("sample failure");
                    }))
                    .hasMessage("sample failure");
            assertThat(tenancy.current()).isEqualTo(Scope.clinic(clinicA));
        });
        assertThat(tenancy.current()).isEqualTo(Scope.nobody());
    }

    private long visibleIn(Scope scope) {
        return tenancy.callAs(scope, () -> QuarkusTransaction.requiringNew().call(this::visible));
    }

    private long visible() {
        try (Connection connection = database.getConnection()) {
            return Database.count(connection, COUNT, label);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void insert(UUID clinic, UUID about) {
        tenancy.runAs(Scope.clinic(clinic), () -> write(clinic, about));
    }

    private void write(UUID clinic, UUID about) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into tenant_sample (id, clinic_id, patient_id, label) values (?, ?, ?, ?)")) {
                insert.setObject(1, Ids.next());
                insert.setObject(2, clinic);
                insert.setObject(3, about);
                insert.setString(4, label);
                insert.executeUpdate();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }
}
