package org.kapnet.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.platform.tenancy.Tenancy;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.ProblemAssertions;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.web.Ids;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class AuditTest {

    private static final String ENTRIES = "select count(*) from audit_entry where subject_id = ?";

    private static final String REFUSED =
            "select count(*) from audit_entry where subject_id = ? and outcome = 'refused'"
                    + " and kind = 'read' and action = 'get-note' and subject_type = 'notes' and patient_id is null"
                    + " and reason = ? and actor_roles = ? and correlation_id is not null";

    @Inject
    Audit audit;

    @Inject
    Tenancy tenancy;

    private final UUID clinic = Ids.next();
    private final UUID subject = Ids.next();
    private final UUID patient = Ids.next();

    @Test
    void anEntryNeedsTheCallersTransaction() {
        assertThatThrownBy(() -> audit.did("sample", "sample", subject, patient, null))
                .isInstanceOf(jakarta.transaction.TransactionalException.class);
    }

    @Test
    void anEntryIsStoredWithItsEffectAndOnlyWithIt() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    audit.did("sample", "sample", subject, patient, null);
                    throw new IllegalStateException("the effect failed");
                }))
                .hasMessage("the effect failed");
        assertThat(Database.count(ENTRIES, subject)).isZero();

        write();

        assertThat(Database.count(ENTRIES, subject)).isEqualTo(1);
    }

    @Test
    void anEntryIsSeenByItsClinicAndItsPatientOnly() throws SQLException {
        write();
        try (Connection own = Database.inClinic(clinic);
                Connection other = Database.inClinic(Ids.next());
                Connection self = Database.inPatient(patient);
                Connection nobody = Database.asApp()) {
            assertThat(Database.count(own, ENTRIES, subject)).isEqualTo(1);
            assertThat(Database.count(self, ENTRIES, subject)).isEqualTo(1);
            assertThat(Database.count(other, ENTRIES, subject)).isZero();
            assertThat(Database.count(nobody, ENTRIES, subject)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'someone else'",
                "delete from audit_entry",
                "truncate audit_entry"
            })
    void noEntryIsChangedOrRemovedByTheServiceOrByTheOwner(String statement) throws SQLException {
        write();
        try (Connection app = Database.inClinic(clinic);
                Connection owner = Database.asOwner();
                Statement asApp = app.createStatement();
                Statement asOwner = owner.createStatement()) {
            assertThatThrownBy(() -> asApp.execute(statement)).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> asOwner.execute(statement)).hasMessageContaining("never changed or removed");
        }
        assertThat(Database.count(ENTRIES, subject)).isEqualTo(1);
    }

    @Test
    void whatIsRefusedIsWrittenDownToo() {
        Response refused = RestAssured.given()
                .header("Authorization", Tokens.as("therapist").clinic(clinic).bearer())
                .get("/v1/notes/" + subject);
        Response absent = RestAssured.given()
                .header("Authorization", Tokens.as("nurse").clinic(clinic).bearer())
                .get("/v1/notes/" + patient);

        ProblemAssertions.problem(refused, 403, "forbidden");
        ProblemAssertions.problem(absent, 404, "not-found");
        await().untilAsserted(() -> {
            assertThat(Database.count(REFUSED, subject, "403", "therapist")).isEqualTo(1);
            assertThat(Database.count(REFUSED, patient, "404", "nurse")).isEqualTo(1);
        });
    }

    @Test
    void anUnreadableBodyAndAnUnknownCallerAreNoRefusals() {
        RestAssured.given().get("/v1/notes/" + subject).then().statusCode(401);
        RestAssured.given()
                .header("Authorization", Tokens.as("nurse").clinic(clinic).bearer())
                .contentType(ContentType.JSON)
                .body("{")
                .put("/v1/notes/" + subject)
                .then()
                .statusCode(400);
        RestAssured.given()
                .header("Authorization", Tokens.as("nurse").clinic(clinic).bearer())
                .get("/v1/notes/" + patient)
                .then()
                .statusCode(404);

        // Written one after the other, so what came before the last one would be there.
        await().untilAsserted(() -> assertThat(Database.count(ENTRIES, patient)).isEqualTo(1));
        assertThat(Database.count(ENTRIES, subject)).isZero();
    }

    private void write() {
        tenancy.runAs(Scope.clinic(clinic), () -> QuarkusTransaction.requiringNew()
                .run(() -> audit.did("sample", "sample", subject, patient, null)));
    }
}
