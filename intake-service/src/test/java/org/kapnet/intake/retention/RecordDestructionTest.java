package org.kapnet.intake.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.Api;
import org.kapnet.intake.Network;
import org.kapnet.intake.SamplePatient;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.time.SettableClock;
import org.kapnet.platform.timer.Timers;

/** A closed record is kept as long as the longest term, and not longer; a clinic's copy has a term of its own. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class RecordDestructionTest {

    private static final Duration SIX_YEARS = Duration.ofDays(6 * 365 + 2);
    private static final Duration ONE_YEAR = Duration.ofDays(367);

    private final SettableClock clock;
    private final Timers timers;
    private Network first;
    private Network second;
    private SamplePatient patient;

    RecordDestructionTest(SettableClock clock, Timers timers) {
        this.clock = clock;
        this.timers = timers;
    }

    @BeforeEach
    void closeARecordThatMoved() {
        first = Network.create();
        second = Network.create();
        patient = SamplePatient.of(first);
        patient.clear(first);
        UUID episode = Api.id(patient.api().post("/v1/episodes", patient.episodeBody(second)), 201, "id");
        patient.api()
                .post("/v1/episodes/" + episode + "/closure", Map.of("reason", "patient-choice"), "\"0\"")
                .then()
                .statusCode(200);
        String tag = patient.api().get(patient.path("")).header("ETag");
        patient.api()
                .post(patient.path("/closure"), Map.of("reason", "treatment-ended"), tag)
                .then()
                .statusCode(200);
    }

    @AfterEach
    void returnToRealTime() {
        clock.reset();
    }

    @Test
    void nothingIsLeftButARowThatSaysNothingOnceEveryTermHasPassed() {
        clock.advance(SIX_YEARS);
        fireNow();
        assertThat(rows("assessment")).as("the longest term still runs").isEqualTo(3);
        assertThat(rows("kept_record")).isEqualTo(1);

        clock.advance(ONE_YEAR);

        Received told = TopicProbe.await(
                "intake", "record-destroyed", event -> event.subject().equals(patient.id()));
        SchemaAssertions.assertValid("intake", told);
        List<String> tables = new ArrayList<>(RecordDestruction.tables());
        tables.addAll(List.of("kept_record", "duplicate_candidate"));
        for (String table : tables) {
            assertThat(rows(table)).as(table).isZero();
        }
        assertThat(Database.count(
                        "select count(*) from patient where id = ? and destroyed_at is not null"
                                + " and length(sealed_identity) = 0 and account_subject is null and person_hash is null"
                                + " and family_hash is null and state = ''",
                        patient.id()))
                .isEqualTo(1);
        problem(Api.as(second.staff("nurse")).get(patient.path("")), 404, "not-found");
        assertThat(Api.as(second.staff("nurse")).get("/v1/patients").jsonPath().getList("items"))
                .isEmpty();
        assertThat(patient.api().get("/v1/me").jsonPath().getMap("")).doesNotContainKey("patient");

        fireNow();
        assertThat(Database.count(
                        "select count(*) from audit_entry where patient_id = ? and action = 'destroy-record'",
                        patient.id()))
                .as("a timer that fires again finds nothing to do")
                .isEqualTo(1);
    }

    private long rows(String table) {
        return Database.count("select count(*) from " + table + " where patient_id = ?", patient.id());
    }

    /** Sets the timer of the record to now, and waits until it has fired. */
    private void fireNow() {
        String key = patient.id().toString();
        QuarkusTransaction.requiringNew()
                .run(() -> timers.schedule(RecordDestruction.TIMER, key, clock.instant(), null, ""));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.count(
                                "select count(*) from timer where task_name = ? and task_instance = ?"
                                        + " and execution_time <= ?",
                                RecordDestruction.TIMER,
                                key,
                                clock.instant().atOffset(ZoneOffset.UTC))
                        == 0);
    }
}
