package org.kapnet.platform.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Writes the scope in force into every connection that leaves the pool, and nobody's scope is written when there is
 * none. A connection stays with its transaction, so this is one statement per transaction and no query can run without
 * it, whatever library sends it.
 */
@Singleton
class ScopedConnections implements AgroalPoolInterceptor {

    private static final String SET_SCOPE =
            "select set_config('kap.scope', ?, false), set_config('kap.clinic', ?, false), set_config('kap.patient', ?, false)";

    private final Tenancy tenancy;

    ScopedConnections(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try (PreparedStatement statement = connection.prepareStatement(SET_SCOPE)) {
            String kind = "nobody";
            String clinic = "";
            String patient = "";
            switch (tenancy.current()) {
                case Scope.Clinic scope -> {
                    kind = "clinic";
                    clinic = scope.clinicId().toString();
                }
                case Scope.Patient scope -> {
                    kind = "patient";
                    patient = scope.patientId().toString();
                }
                case Scope.Network() -> kind = "network";
                case Scope.Nobody() -> kind = "nobody";
            }
            statement.setString(1, kind);
            statement.setString(2, clinic);
            statement.setString(3, patient);
            statement.execute();
        } catch (SQLException failure) {
            // Without its scope the connection may still carry another tenant's: it must not be used at all.
            throw new IllegalStateException("the tenant scope could not be set on a database connection", failure);
        }
    }
}
