package org.kapnet.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.Api;
import org.kapnet.intake.Network;
import org.kapnet.intake.SamplePatient;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.platform.tenancy.Tenancy;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;

/** What a verdict is based on, and what it found, lies in the database encrypted only. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class SealedScreeningTest {

    private static final String OPEN = "select count(*) from screening where id = ? and inputs is not null";

    private final Screenings screenings;
    private final Tenancy tenancy;
    private final ObjectMapper json;
    private final Network network = new Network(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private SamplePatient patient;
    private UUID screening;

    SealedScreeningTest(Screenings screenings, Tenancy tenancy, ObjectMapper json) {
        this.screenings = screenings;
        this.tenancy = tenancy;
        this.json = json;
    }

    @BeforeEach
    void screen() {
        patient = SamplePatient.of(network);
        patient.history(List.of(Map.of("code", "glaucoma", "status", "current")));
        patient.assess();
        screening = Api.id(patient.screen(), 201, "id");
    }

    @Test
    void noColumnShowsWhatThePatientTakesOrHas() throws SQLException {
        try (Connection superuser = Database.asSuperuser();
                PreparedStatement select = superuser.prepareStatement("select * from screening where id = ?")) {
            select.setObject(1, screening);
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    byte[] value = row.getBytes(column);
                    assertThat(value == null ? "" : new String(value, StandardCharsets.ISO_8859_1))
                            .as(row.getMetaData().getColumnName(column))
                            .doesNotContain("sertraline", "glaucoma", "depression", "pressure");
                }
            }
        }
    }

    @Test
    void whatWasStoredInTheOpenIsEncryptedAndReadsAsBefore() throws SQLException, JsonProcessingException {
        String shown = patient.api().get("/v1/screenings/" + screening).asString();
        Scope clinic = Scope.clinic(network.clinicId());
        Verdict before = tenancy.callAs(clinic, () -> screenings.replay(screening));
        storeInTheOpen(clinic);
        assertThat(Database.count(OPEN, screening)).isOne();
        assertThat(patient.api().get("/v1/screenings/" + screening).asString()).isEqualTo(shown);

        change("update timer set execution_time = now() where task_name = 'screening-sealing'");
        change("insert into timer (task_name, task_instance, task_data, execution_time, picked, consecutive_failures,"
                + " version) values ('screening-sealing', 'all', convert_to('{\"clinicId\":null,\"data\":\"\"}',"
                + " 'UTF8'), now(), false, 0, 1) on conflict do nothing");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Database.count(OPEN, screening)).isZero());
        assertThat(patient.api().get("/v1/screenings/" + screening).asString()).isEqualTo(shown);
        assertThat(tenancy.callAs(clinic, () -> screenings.replay(screening))).isEqualTo(before);
    }

    /** As screenings were stored before they were encrypted. */
    private void storeInTheOpen(Scope clinic) throws SQLException, JsonProcessingException {
        ScreeningInputs inputs = tenancy.callAs(clinic, () -> screenings.inputs(screenings.row(screening)));
        Verdict verdict =
                tenancy.callAs(clinic, () -> screenings.underReview(screening)).verdict();
        change(
                "update screening set inputs = ?::jsonb, verdict = ?::jsonb, sealed_inputs = null, sealed_verdict = null"
                        + " where id = ?",
                json.writeValueAsString(inputs),
                json.writeValueAsString(VerdictDocument.of(verdict)),
                screening);
    }

    private static void change(String statement, Object... values) throws SQLException {
        try (Connection superuser = Database.asSuperuser();
                PreparedStatement change = superuser.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            change.executeUpdate();
        }
    }
}
