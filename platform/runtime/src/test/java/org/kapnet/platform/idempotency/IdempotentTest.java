package org.kapnet.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.probe.Api.json;
import static org.kapnet.platform.probe.Api.note;
import static org.kapnet.platform.probe.Api.nurse;
import static org.kapnet.platform.probe.Api.with;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.platform.probe.Gate;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.ParallelCalls;
import org.kapnet.platform.testing.Sample;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.time.SettableClock;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class IdempotentTest {

    @Inject
    SettableClock clock;

    @AfterEach
    void openTheGateAndResetTheClock() {
        Gate.open();
        clock.reset();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Response post(String path, String key, String body) {
        return json(body).header("Idempotency-Key", key).post(path);
    }

    private static long notes(String text) {
        return Database.count("select count(*) from note where text = ?", text);
    }

    @Test
    void aRetryGetsTheSameAnswerByteForByteAndChangesNothing() {
        String key = key();
        String text = "retry " + key;
        Response first = post("/v1/notes", key, note(text));
        Response second = post("/v1/notes", key, note(text));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray()).isNotEmpty();
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(second.header(header))
                    .as(header)
                    .isEqualTo(first.header(header))
                    .isNotNull();
            assertThat(second.headers().getValues(header)).as(header).hasSize(1);
        }
        assertThat(second.contentType()).startsWith("application/json");
        assertThat(second.jsonPath().getString("text")).isEqualTo(text);
        assertThat(notes(text)).isOne();
    }

    @Test
    void anAnswerWithAKeyEqualsOneWithout() {
        Response with = post("/v1/notes", key(), note("same shape"));
        Response without = json(note("same shape")).post("/v1/notes");
        assertThat(with.contentType()).isEqualTo(without.contentType());
        assertThat(with.asString().replaceAll("[0-9a-f-]{36}", "ID"))
                .isEqualTo(without.asString().replaceAll("[0-9a-f-]{36}", "ID"));
    }

    @Test
    void anAnswerWithoutABodyIsReplayedToo() {
        String id = post("/v1/notes", key(), note("touched")).jsonPath().getString("id");
        String key = key();
        for (int attempt = 0; attempt < 3; attempt++) {
            Response answer = nurse().contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .post("/v1/notes/" + id + "/touch");
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(answer.header("Idempotency-Replayed")).isEqualTo(attempt == 0 ? null : "true");
        }
        assertThat(nurse().get("/v1/notes/" + id).jsonPath().getString("text")).isEqualTo("touched+");
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        String key = key();
        post("/v1/notes", key, note("first"));
        problem(post("/v1/notes", key, note("second " + key)), 422, "idempotency-key-reused");
        assertThat(notes("second " + key)).isZero();
    }

    @Test
    void anotherCallerClinicOrPathIsAnotherKey() {
        String key = key();
        String body = note("scoped " + key);
        post("/v1/notes", key, body);
        Tokens colleague = Tokens.as("nurse").clinic(Sample.CLINIC_A).subject(Sample.account(14));
        Tokens elsewhere = Tokens.as("nurse").clinic(Sample.CLINIC_B).subject(Sample.account(13));
        for (Tokens caller : List.of(colleague, elsewhere)) {
            Response answer = with(caller.bearer())
                    .contentType(ContentType.JSON)
                    .body(body)
                    .header("Idempotency-Key", key)
                    .post("/v1/notes");
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.header("Idempotency-Replayed")).isNull();
        }
        assertThat(post("/v1/doses", key, body).header("Idempotency-Replayed")).isNull();
        assertThat(notes("scoped " + key)).isEqualTo(4);
    }

    @Test
    void twentyRequestsAtOnceHaveOneEffect() {
        String key = key();
        String text = "at once " + key;
        List<Integer> statuses = ParallelCalls.run(
                20, number -> post("/v1/doses", key, note(text)).statusCode());
        assertThat(statuses).contains(201).containsOnly(201, 409);
        assertThat(notes(text)).isOne();
        assertThat(post("/v1/doses", key, note(text)).header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void aRepeatDuringTheFirstRequestIsToldToWait() throws Exception {
        String key = key();
        String text = "slow " + key;
        Gate.close();
        List<Response> answers = ParallelCalls.run(2, number -> {
            if (number == 0) {
                return post("/v1/doses", key, note(text));
            }
            Gate.awaitArrival();
            try {
                return post("/v1/doses", key, note(text));
            } finally {
                Gate.open();
            }
        });
        assertThat(answers.get(0).statusCode()).isEqualTo(201);
        problem(answers.get(1), 409, "idempotency-in-progress");
        assertThat(answers.get(1).header("Retry-After")).isEqualTo("1");
        assertThat(notes(text)).isOne();
    }

    @Test
    void aRequestWhoseCommitNeverHappensLeavesNothingAndCanBeRetried() throws Exception {
        String key = key();
        String text = "crash " + key;
        Gate.close();
        List<Response> answers = ParallelCalls.run(2, number -> {
            if (number == 0) {
                return post("/v1/doses", key, note(text));
            }
            Gate.awaitArrival();
            // What a crash of the service or the database looks like from inside: the connection is gone.
            try (Connection superuser = Database.asSuperuser();
                    var kill = superuser.createStatement()) {
                kill.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where state = 'idle in transaction' and usename like '%probe%'");
            } finally {
                Gate.open();
            }
            return nurse().get("/problems");
        });
        problem(answers.get(0), 503, "unavailable");
        assertThat(notes(text)).isZero();
        Response retry = post("/v1/doses", key, note(text));
        assertThat(retry.statusCode()).isEqualTo(201);
        assertThat(retry.header("Idempotency-Replayed")).isNull();
        assertThat(notes(text)).isOne();
    }

    @Test
    void aRefusalIsNotStoredSoTheSameKeyIsJudgedAnew() {
        String key = key();
        String id = UUID.randomUUID().toString();
        String body = "{\"id\":\"" + id + "\",\"text\":\"judged anew\",\"count\":1}";
        json(body).post("/v1/notes");
        problem(post("/v1/notes", key, body), 409, "conflict");
        assertThat(Database.count("select count(*) from note where id = ?", UUID.fromString(id)))
                .isOne();
        Response other = post("/v1/notes", key, note("now it can be done"));
        assertThat(other.statusCode()).isEqualTo(201);
    }

    @Test
    void aDoseWithoutAKeyIsRefused() {
        problem(json(note("no key")).post("/v1/doses"), 400, "idempotency-key-required");
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(strings = {"two words", "ünicode", ""})
    void aKeyThatIsNotVisibleAsciiIsRefused(String key) {
        problem(post("/v1/notes", key, note("bad key")), 400, "malformed-request");
    }

    @Test
    void aKeyOfAtMost255CharactersIsTaken() {
        String unique = UUID.randomUUID().toString();
        assertThat(post("/v1/notes", unique + "~".repeat(255 - unique.length()), note("long key"))
                        .statusCode())
                .isEqualTo(201);
        problem(post("/v1/notes", "~".repeat(256), note("too long")), 400, "malformed-request");
    }

    @Test
    void anAnswerIsForgottenAfterSevenDays() {
        String key = key();
        String text = "old " + key;
        post("/v1/notes", key, note(text));
        clock.advance(Duration.ofDays(7).minusMinutes(1));
        assertThat(post("/v1/notes", key, note(text)).header("Idempotency-Replayed"))
                .isEqualTo("true");
        clock.advance(Duration.ofMinutes(2));
        assertThat(post("/v1/notes", key, note(text)).header("Idempotency-Replayed"))
                .isNull();
        assertThat(notes(text)).isEqualTo(2);
        assertThat(post("/v1/notes", key, note(text)).header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void expiredAnswersAreRemovedAndOthersStay() {
        post("/v1/notes", key(), note("to be removed"));
        clock.advance(Duration.ofDays(8));
        String key = key();
        post("/v1/notes", key, note("to stay"));
        Instant now = clock.instant();
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(Database.count(
                        "select count(*) from idempotent_answer where expires_at <= ?", now.atOffset(ZoneOffset.UTC)))
                .isZero());
        assertThat(post("/v1/notes", key, note("to stay")).header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void theStoredAnswerIsEncrypted() throws Exception {
        String text = "Sample Patient-One " + key();
        post("/v1/notes", key(), note(text));
        try (Connection superuser = Database.asSuperuser();
                var query = superuser.createStatement();
                ResultSet rows = query.executeQuery(
                        "select encode(body, 'escape') from idempotent_answer where body is not null")) {
            while (rows.next()) {
                assertThat(rows.getString(1)).doesNotContain("Patient-One");
            }
        }
    }
}
