package org.kapnet.intake.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kapnet.platform.testing.ProblemAssertions.problem;
import static org.kapnet.platform.testing.ProblemAssertions.reasons;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.Api;
import org.kapnet.intake.Network;
import org.kapnet.intake.SampleDocument;
import org.kapnet.intake.SamplePatient;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.SampleEvent;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.time.SettableClock;
import org.kapnet.platform.web.Ids;

/** From a session's start to the next day at home nothing is agreed to, however the news of the session arrives. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class ImpairmentLockTest {

    private static final ZoneId HOME = ZoneId.of("America/Chicago");

    private final SettableClock clock;
    private final Network network = new Network(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private final String language = SampleDocument.ownLanguage();
    private final UUID session = Ids.next();
    private SamplePatient patient;

    ImpairmentLockTest(SettableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void refer() {
        // Early in a day at home, so that a test that moves the clock by hours stays on that day.
        clock.setTo(clock.instant()
                .atZone(HOME)
                .toLocalDate()
                .plusDays(1)
                .atTime(8, 0)
                .atZone(HOME)
                .toInstant());
        patient = SamplePatient.of(network);
    }

    @AfterEach
    void returnToRealTime() {
        clock.reset();
    }

    @Test
    void nothingIsSignedUntilTheNextDayAtHome() {
        Response document = publish("recording");
        start(clock.instant(), 1);

        Response answer = sign(document);

        JsonPath refusal = problem(answer, 409, "consent-locked");
        assertThat(reasons(refusal)).containsExactly("impairment-lock");
        Instant until = Instant.parse(refusal.getString("lockedUntil"));
        assertThat(until.atZone(HOME).toLocalTime()).isEqualTo("00:00");
        assertThat(until).isAfter(clock.instant());
        clock.setTo(until.minusSeconds(2));
        problem(sign(document), 409, "consent-locked");
        clock.setTo(until);
        sign(document).then().statusCode(201);
    }

    @Test
    void whatStandsCanBeTakenBackOrNarrowedButNotRenewed() {
        UUID recording = Api.id(sign(publish("recording")), 201, "id");
        Map<String, Object> body = new HashMap<>(SampleDocument.signature(publish("touch")));
        body.put("touchScope", List.of("hand", "shoulder"));
        UUID touch = Api.id(patient.api().post(patient.path("/consents"), body), 201, "id");
        clock.advance(Duration.ofMinutes(10));
        start(clock.instant(), 1);

        problem(narrow(touch, "hand", "back"), 409, "touch-not-narrowed");
        narrow(touch, "hand").then().statusCode(200);
        problem(narrow(touch, "hand", "shoulder"), 409, "touch-not-narrowed");
        problem(narrow(recording, "hand"), 409, "touch-not-narrowed");
        withdraw(recording).then().statusCode(200);
        problem(sign(publish("research")), 409, "consent-locked");

        Received narrowed = TopicProbe.await(
                "intake", "consent-narrowed", event -> event.subject().equals(touch));
        SchemaAssertions.assertValid("intake", narrowed);
        assertThat(narrowed.payload().get("touchScope").toString()).isEqualTo("[\"hand\"]");
    }

    @Test
    void newsThatComesLateEndsWhatWasSignedMeanwhile() {
        UUID before = Api.id(sign(publish("recording")), 201, "id");
        clock.advance(Duration.ofMinutes(30));
        Instant started = clock.instant();
        clock.advance(Duration.ofMinutes(30));
        UUID meanwhile = Api.id(sign(publish("research")), 201, "id");
        clock.advance(Duration.ofMinutes(30));

        start(started, 1);

        Received ended = TopicProbe.await(
                "intake", "consent-withdrawn", event -> event.subject().equals(meanwhile));
        SchemaAssertions.assertValid("intake", ended);
        assertThat(ended.text("reason")).isEqualTo("given-while-impaired");
        assertThat(state(meanwhile)).isEqualTo("withdrawn");
        assertThat(state(before)).isEqualTo("signed");
        problem(sign(publish("messaging")), 409, "consent-locked");
    }

    @Test
    void newsThatComesTheNextDayLocksNoLongerButStillEndsWhatWasSigned() {
        Instant started = clock.instant();
        clock.advance(Duration.ofMinutes(30));
        UUID meanwhile = Api.id(sign(publish("research")), 201, "id");
        clock.advance(Duration.ofDays(1));
        UUID afterwards = Api.id(sign(publish("recording")), 201, "id");

        start(started, 1);

        assertThat(state(meanwhile)).isEqualTo("withdrawn");
        assertThat(state(afterwards)).isEqualTo("signed");
        sign(publish("messaging")).then().statusCode(201);
    }

    @Test
    void theSameNewsAgainChangesNothing() {
        SampleEvent started = started(clock.instant(), 1);
        TopicProbe.publish(started);
        TopicProbe.publish(started);
        known(session);
        UUID other = Ids.next();
        // Handled after the repeat, because both have the patient as their key.
        TopicProbe.publish(fact("session-started", other, 1, clock.instant()));
        known(other);

        assertThat(Database.count("select count(*) from impairment where patient_id = ?", patient.id()))
                .isEqualTo(2);
        assertThat(Database.count("select count(*) from inbox_event where id = ?", started.id()))
                .isEqualTo(1);
    }

    @Test
    void newsInTheWrongOrderLocksOnceTheGapIsFilled() {
        Instant now = clock.instant();
        TopicProbe.publish(started(now, 3));
        TopicProbe.publish(fact("session-rescheduled", session, 2, now));
        TopicProbe.publish(fact("session-booked", session, 1, now));
        known(session);

        problem(sign(publish("recording")), 409, "consent-locked");
    }

    @Test
    void theLongestOfSeveralSessionsCounts() {
        Instant now = clock.instant();
        start(now, 1);
        UUID yesterday = Ids.next();
        TopicProbe.publish(fact("session-started", yesterday, 1, now.minus(1, ChronoUnit.DAYS)));
        known(yesterday);

        problem(sign(publish("recording")), 409, "consent-locked");
    }

    @Test
    void theDayWhereTheSessionWasGivenCountsToo() {
        ZoneId honolulu = ZoneId.of("Pacific/Honolulu");
        // Late in the afternoon there, shortly before midnight at home.
        Instant now = clock.instant()
                .atZone(HOME)
                .toLocalDate()
                .atTime(23, 30)
                .atZone(HOME)
                .toInstant();
        clock.setTo(now);
        TopicProbe.publish(fact("session-started", session, 1, now, "Pacific/Honolulu"));
        known(session);

        Response document = publish("recording");
        JsonPath refusal = problem(sign(document), 409, "consent-locked");
        Instant until = Instant.parse(refusal.getString("lockedUntil"));
        assertThat(until)
                .isEqualTo(now.atZone(honolulu)
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(honolulu)
                        .toInstant());
        clock.setTo(now.plus(Duration.ofHours(2)));
        problem(sign(document), 409, "consent-locked");
        clock.setTo(until);
        sign(document).then().statusCode(201);
    }

    @Test
    void aZoneThatNobodyKnowsDoesNotUndoTheLock() {
        TopicProbe.publish(fact("session-started", session, 1, clock.instant(), "Mars/Olympus"));
        known(session);

        problem(sign(publish("recording")), 409, "consent-locked");
    }

    @Test
    void aPatientElsewhereIsNotLocked() {
        start(clock.instant(), 1);
        SamplePatient other = SamplePatient.of(network);

        other.api()
                .post(other.path("/consents"), SampleDocument.signature(publish("recording")))
                .then()
                .statusCode(201);
    }

    private void start(Instant at, long sequence) {
        TopicProbe.publish(started(at, sequence));
        known(session);
    }

    private SampleEvent started(Instant at, long sequence) {
        return fact("session-started", session, sequence, at);
    }

    private SampleEvent fact(String fact, UUID aggregate, long sequence, Instant at) {
        return fact(fact, aggregate, sequence, at, null);
    }

    private SampleEvent fact(String fact, UUID aggregate, long sequence, Instant at, @Nullable String zone) {
        String member = zone == null ? "" : ",\"zone\":\"" + zone + "\"";
        return SampleEvent.now(
                "session",
                fact,
                aggregate,
                patient.id(),
                network.clinicId(),
                sequence,
                "{\"sessionId\":\"%s\",\"courseId\":\"%s\",\"patientId\":\"%s\",\"clinicId\":\"%s\",\"startedAt\":\"%s\"%s}"
                        .formatted(aggregate, aggregate, patient.id(), network.clinicId(), at, member));
    }

    private static void known(UUID session) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        Database.count("select count(*) from impairment where session_id = ?", session))
                .isEqualTo(1));
    }

    private Response publish(String kind) {
        return SampleDocument.publish(SampleDocument.body(kind, language, 1));
    }

    private Response sign(Response document) {
        return patient.api().post(patient.path("/consents"), SampleDocument.signature(document));
    }

    private Response withdraw(UUID consent) {
        return patient.api().post("/v1/consents/" + consent + "/withdrawal", Api.nothing());
    }

    private Response narrow(UUID consent, String... scope) {
        return patient.api().post("/v1/consents/" + consent + "/narrowing", Map.of("touchScope", List.of(scope)));
    }

    private String state(UUID consent) {
        return patient.api()
                .get(patient.path("/consents"))
                .jsonPath()
                .getString("items.find { it.id == '" + consent + "' }.state");
    }
}
