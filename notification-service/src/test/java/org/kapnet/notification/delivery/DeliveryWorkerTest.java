package org.kapnet.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.kapnet.notification.testing.Rows.eventually;
import static org.kapnet.platform.testing.Sample.CLINIC_A;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.notification.testing.Mailbox;
import org.kapnet.notification.testing.Providers;
import org.kapnet.notification.testing.Rows;
import org.kapnet.notification.testing.SamplePatient;
import org.kapnet.notification.testing.SmsInbox;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.time.SettableClock;

/** What providers and crashes do to a delivery. The reminder of each test is due at the same time of its day. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
@WithTestResource(Providers.class)
class DeliveryWorkerTest {

    private static final Instant STARTS = Instant.parse("2027-02-17T19:00:00Z");
    private static final String STATE = "select state, attempts from delivery where patient_id = ? and channel = ?";
    private static final String STATE_AND_REASON =
            "select state, attempts, reason from delivery where patient_id = ? and channel = ?";

    @Inject
    SettableClock clock;

    private final SamplePatient patient = SamplePatient.of(CLINIC_A);

    @BeforeEach
    void bookASession() {
        clock.setTo(STARTS.minus(Duration.ofDays(5)));
        patient.register();
        UUID session = patient.bookSession(STARTS);
        eventually(() -> assertThat(Rows.list("select id from reminder where occasion_id = ?", session))
                .hasSize(3));
    }

    @AfterEach
    void resetClock() {
        Mailbox.startServer();
        clock.reset();
    }

    @ParameterizedTest(name = "the provider answers {0}, then takes it")
    @CsvSource({"500, 2", "cut, 2", "silent, 2", "500 cut silent, 4"})
    void aFailedAttemptIsRepeatedUntilTheProviderTakesIt(String moods, int attempts) {
        SmsInbox.next(patient.phone(), moods.split(" "));

        remind();

        eventually(List.of("sent " + attempts), STATE, patient.id(), "sms");
        assertThat(SmsInbox.of(patient.phone())).hasSize(1);
    }

    @Test
    void anAnswerThatWasLostDoesNotMakeASecondSms() {
        SmsInbox.next(patient.phone(), "lost");

        remind();

        eventually(List.of("sent 2"), STATE, patient.id(), "sms");
        assertThat(SmsInbox.of(patient.phone())).hasSize(1);
    }

    @Test
    void afterAllAttemptsTheMessageIsAbandonedAndOthersAreTold() {
        SmsInbox.next(patient.phone(), "500", "500", "500", "500");

        remind();

        eventually(List.of("abandoned 4 sms-500"), STATE_AND_REASON, patient.id(), "sms");
        Received abandoned =
                TopicProbe.await("notification", "message-abandoned", event -> event.has("patientId", patient.id()));
        SchemaAssertions.assertValid("notification", abandoned);
        assertThat(abandoned.text("channel")).isEqualTo("sms");
        // the other channel is not touched by it
        eventually(List.of("sent 1"), STATE, patient.id(), "mail");
    }

    @Test
    void aNumberThatTheProviderRefusesIsNotTriedAgain() {
        SmsInbox.next(patient.phone(), "400");

        remind();

        eventually(List.of("abandoned 1 sms-21211"), STATE_AND_REASON, patient.id(), "sms");
    }

    @Test
    void stopIsHonouredAtOnceAndUntilThePatientSaysOtherwise() {
        SmsInbox.next(patient.phone(), "stop");

        remind();

        eventually(List.of("abandoned 1 opted-out"), STATE_AND_REASON, patient.id(), "sms");
        assertThat(given().header("Authorization", patient.token().bearer())
                        .get("/v1/preferences")
                        .jsonPath()
                        .getBoolean("channels.sms"))
                .isFalse();
        clock.setTo(STARTS.minus(Duration.ofDays(1)));
        eventually(() -> assertThat(Mailbox.of(patient.email())).hasSize(2));
        assertThat(Rows.list("select state from delivery where patient_id = ? and channel = 'sms'", patient.id()))
                .containsExactly("abandoned");
    }

    @Test
    void mailWaitsForItsServer() {
        Mailbox.stopServer();
        remind();
        eventually(
                List.of("1"),
                "select count(*) from delivery where patient_id = ? and channel = 'mail' and reason is not null",
                patient.id());

        Mailbox.startServer();

        eventually(() -> assertThat(Mailbox.of(patient.email())).hasSize(1));
        eventually(() -> assertThat(Rows.list(STATE, patient.id(), "mail"))
                .singleElement(STRING)
                .startsWith("sent"));
    }

    @Test
    void aProcessThatDiedAfterTheSmsWasTakenDoesNotMakeASecondOne() {
        remind();
        eventually(List.of("sent 1"), STATE, patient.id(), "sms");

        diedWhileSending("sms");

        eventually(List.of("sent 2"), STATE, patient.id(), "sms");
        assertThat(SmsInbox.of(patient.phone())).hasSize(1);
    }

    @Test
    void aProcessThatDiedAfterTheMailWasTakenRepeatsTheSameMail() {
        remind();
        eventually(List.of("sent 1"), STATE, patient.id(), "mail");

        diedWhileSending("mail");

        eventually(List.of("sent 2"), STATE, patient.id(), "mail");
        // one Message-ID: mail servers and clients show it once
        assertThat(Mailbox.of(patient.email()))
                .extracting(Mailbox.Mail::messageId)
                .isNotEmpty()
                .allMatch(Mailbox.of(patient.email()).getFirst().messageId()::equals);
    }

    @Test
    void aProcessThatDiedBeforeItCalledTheProviderLosesNothing() {
        SmsInbox.next(patient.phone(), "500");
        remind();
        eventually(() -> assertThat(Rows.list(STATE, patient.id(), "sms"))
                .singleElement(STRING)
                .endsWith("1"));
        Rows.change(
                "update delivery set due_at = due_at + interval '9 days' where patient_id = ? and channel = 'sms'"
                        + " and state = 'retrying'",
                patient.id());

        diedWhileSending("sms");

        eventually(() -> assertThat(SmsInbox.of(patient.phone())).hasSize(1));
    }

    @Test
    void aReminderWhoseSessionIsCancelledBeforeItIsSentIsWithdrawn() {
        SmsInbox.next(patient.phone(), "500", "500", "500");
        remind();
        eventually(
                List.of("1"),
                "select count(*) from delivery where patient_id = ? and channel = 'sms' and attempts > 0",
                patient.id());
        UUID session = UUID.fromString(Rows.list("select id from occasion where patient_id = ?", patient.id())
                .getFirst());

        TopicProbe.publish(patient.sessionEnded("session-cancelled", session, clock.instant(), 2));
        eventually(List.of("cancelled"), "select state from occasion where id = ?", session);
        Rows.change(
                "update delivery set state = 'retrying', attempts = 1, due_at = ?::timestamptz, lease_until = null"
                        + " where patient_id = ? and channel = 'sms'",
                clock.instant().toString(),
                patient.id());

        eventually(List.of("withdrawn 2 occasion-ended"), STATE_AND_REASON, patient.id(), "sms");
        assertThat(SmsInbox.of(patient.phone())).isEmpty();
    }

    private void remind() {
        clock.setTo(STARTS.minus(Duration.ofDays(3)));
    }

    /** What a killed process leaves: a recorded attempt whose lease runs out. */
    private void diedWhileSending(String channel) {
        Rows.change(
                "update delivery set state = 'sending', ended_at = null, lease_until = clock_timestamp()"
                        + " where patient_id = ? and channel = ?",
                patient.id(),
                channel);
    }
}
