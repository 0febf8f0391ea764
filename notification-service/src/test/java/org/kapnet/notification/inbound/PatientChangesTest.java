package org.kapnet.notification.inbound;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.notification.testing.Rows.eventually;

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
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.notification.testing.Clinic;
import org.kapnet.notification.testing.Mailbox;
import org.kapnet.notification.testing.Providers;
import org.kapnet.notification.testing.Rows;
import org.kapnet.notification.testing.SamplePatient;
import org.kapnet.notification.testing.SmsInbox;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.time.SettableClock;

/** A patient goes on to another clinic, agrees or no longer agrees to messages, or dies; facts come in any order. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
@WithTestResource(Providers.class)
class PatientChangesTest {

    /** 14:00 in New York. */
    private static final Instant STARTS = Instant.parse("2027-01-20T19:00:00Z");

    private static final String CLINIC = "select clinic_id from contact where patient_id = ?";
    private static final String STATES = "select distinct state, reason from reminder where patient_id = ?";

    @Inject
    SettableClock clock;

    private final Clinic old = Clinic.fresh();
    private final Clinic next = Clinic.fresh();

    @BeforeEach
    void setClock() {
        clock.setTo(STARTS.minus(Duration.ofDays(5)));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void theEpisodeOpenedLastDecidesTheClinicWhateverBecomesKnownAfterIt() {
        SamplePatient patient = SamplePatient.of(old.id());
        opened(patient, next, "2027-01-10T10:00:00Z");
        eventually(List.of("1"), "select count(*) from patient_home where patient_id = ?", patient.id());
        patient.register();
        eventually(List.of(next.id().toString()), CLINIC, patient.id());

        opened(patient, old, "2027-01-05T10:00:00Z");
        patient.intake("contact-changed", 3, patient.contactJson("America/Chicago", "en"));

        eventually(List.of("America/Chicago"), "select zone from contact where patient_id = ?", patient.id());
        assertThat(Rows.list(CLINIC, patient.id())).containsExactly(next.id().toString());
    }

    @Test
    void whatNobodyHasAnsweredIsCalledOutAtTheNewClinicFromTheFirstLevelOn() {
        Clinic.OnCall oldFirst = old.addOnCall(1);
        Clinic.OnCall nextFirst = next.addOnCall(1);
        Clinic.OnCall nextSecond = next.addOnCall(2);
        SamplePatient patient = SamplePatient.registered(old.id());
        patient.flagRisk("high", clock.instant());
        eventually(() -> assertThat(SmsInbox.of(oldFirst.phone())).hasSize(1));
        clock.advance(Duration.ofMinutes(5));
        eventually(() -> assertThat(SmsInbox.of(oldFirst.phone())).hasSize(2));

        opened(patient, next, "2027-01-15T10:00:00Z");

        eventually(() -> assertThat(SmsInbox.of(nextFirst.phone())).hasSize(1));
        eventually(
                List.of(next.id() + " raised 1 t"),
                "select clinic_id, state, step, heard from escalation where patient_id = ?",
                patient.id());
        clock.advance(Duration.ofMinutes(5));
        eventually(() -> assertThat(SmsInbox.of(nextSecond.phone())).hasSize(1));
        assertThat(SmsInbox.of(oldFirst.phone())).hasSize(2);

        // The old clinic tells of another risk afterwards: it is the new one that answers.
        patient.flagRisk("low", clock.instant());
        eventually(() -> assertThat(SmsInbox.of(nextFirst.phone())).hasSize(2));
        assertThat(SmsInbox.of(oldFirst.phone())).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"consent-withdrawn", "consent-outdated"})
    void aConsentThatEndedBeforeThePatientWasKnownStopsMessages(String fact) {
        SamplePatient patient = SamplePatient.of(old.id());
        consent(patient, SamplePatient.newId(), fact, 1);
        eventually(List.of("1"), "select count(*) from messaging_consent where patient_id = ?", patient.id());
        patient.register();

        remind(patient);

        assertThat(Rows.list("select channel from delivery where patient_id = ?", patient.id()))
                .isEmpty();
    }

    @ParameterizedTest(name = "new one signed first: {0}")
    @ValueSource(booleans = {true, false})
    void anotherConsentThatStandsLetsMessagesLeave(boolean signedFirst) {
        SamplePatient patient = SamplePatient.registered(old.id());
        UUID earlier = SamplePatient.newId();
        UUID later = SamplePatient.newId();
        consent(patient, earlier, "consent-signed", 1);
        if (signedFirst) {
            consent(patient, later, "consent-signed", 1);
        }
        consent(patient, earlier, "consent-withdrawn", 2);
        eventually(
                List.of("1"), "select count(*) from messaging_consent where id = ? and ended_at is not null", earlier);
        if (!signedFirst) {
            consent(patient, later, "consent-signed", 1);
        }
        eventually(
                List.of("1"), "select count(*) from messaging_consent where id = ? and signed_at is not null", later);

        remind(patient);

        eventually(() -> assertThat(Mailbox.of(patient.email())).hasSize(1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"episode-closed", "record-closed"})
    void nothingIsSentAfterADeath(String fact) {
        SamplePatient patient = SamplePatient.registered(old.id());
        patient.bookSession(STARTS);
        eventually(List.of("planned booked"), STATES, patient.id());

        closed(patient, fact, "deceased");
        eventually(List.of("cancelled care-ended"), STATES, patient.id());
        UUID late = patient.bookSession(STARTS.plus(Duration.ofDays(1)));
        eventually(List.of("1"), "select count(*) from occasion where id = ?", late);
        clock.setTo(STARTS.minus(Duration.ofDays(2)));

        assertThat(Rows.list("select id from reminder where occasion_id = ?", late))
                .isEmpty();
        assertThat(Rows.list("select id from message where patient_id = ?", patient.id()))
                .isEmpty();
        assertThat(Rows.list("select id from delivery where patient_id = ?", patient.id()))
                .isEmpty();
    }

    @Test
    void aClosedRecordIsNotRemindedOfAnythingWhileAClosedTreatmentMayLeaveSomethingToBeHeld() {
        SamplePatient treated = SamplePatient.registered(old.id());
        treated.bookSession(STARTS);
        SamplePatient gone = SamplePatient.registered(old.id());
        gone.bookSession(STARTS);
        eventually(List.of("planned booked"), STATES, treated.id());
        eventually(List.of("planned booked"), STATES, gone.id());

        closed(treated, "episode-closed", "completed");
        closed(gone, "record-closed", "patient-request");

        eventually(List.of("cancelled care-ended"), STATES, gone.id());
        assertThat(Rows.list(STATES, treated.id())).containsExactly("planned booked");
    }

    @Test
    void aMissedReadingCallsOutOnceThoughItIsToldTwice() {
        Clinic.OnCall onCall = old.addOnCall(1);
        SamplePatient patient = SamplePatient.registered(old.id());
        UUID session = SamplePatient.newId();
        Instant due = clock.instant();

        missedReading(patient, session, "alert", due, 1);
        missedReading(patient, session, "emergency", due, 2);
        missedReading(patient, session, "alert", due.plusSeconds(600), 3);

        eventually(() -> assertThat(SmsInbox.of(onCall.phone())).hasSize(1));
        SamplePatient witness = SamplePatient.registered(old.id());
        witness.flagRisk("low", clock.instant());
        eventually(() -> assertThat(SmsInbox.of(onCall.phone())).hasSize(2));
        assertThat(Rows.list("select cause, level from escalation where patient_id = ?", patient.id()))
                .containsExactly("vitals-alerted emergency");
    }

    @Test
    void aListOfDeliveriesIsAuditedForEachPatientItShows() {
        old.addOnCall(1);
        SamplePatient patient = SamplePatient.registered(old.id());
        patient.flagRisk("high", clock.instant());
        eventually(List.of("2"), "select count(*) from delivery where patient_id = ?", patient.id());

        given().header("Authorization", old.admin().bearer())
                .get("/v1/deliveries")
                .then()
                .statusCode(200);

        assertThat(Rows.list(
                        "select subject_type from audit_entry where kind = 'read' and patient_id = ?", patient.id()))
                .containsExactly("deliveries");
    }

    /** Lets the first reminder of a session become due. */
    private void remind(SamplePatient patient) {
        patient.bookSession(STARTS);
        eventually(List.of("planned booked"), STATES, patient.id());
        clock.setTo(STARTS.minus(Duration.ofDays(3)));
        eventually(List.of("reminder"), "select kind from message where patient_id = ?", patient.id());
    }

    private static void opened(SamplePatient patient, Clinic clinic, String at) {
        UUID episode = SamplePatient.newId();
        TopicProbe.publish("intake", "episode-opened", episode, patient.id(), clinic.id(), 1, """
                {"episodeId": "%s", "patientId": "%s", "clinicId": "%s", "siteId": "%s", "therapistId": "%s",
                 "indication": "ptsd", "route": "im", "openedAt": "%s"}""".formatted(
                        episode, patient.id(), clinic.id(), SamplePatient.newId(), SamplePatient.newId(), at));
    }

    private void closed(SamplePatient patient, String fact, String reason) {
        UUID aggregate = SamplePatient.newId();
        TopicProbe.publish("intake", fact, aggregate, patient.id(), old.id(), 1, """
                {"episodeId": "%s", "patientId": "%s", "clinicId": "%s", "reason": "%s", "closedAt": "%s"}""".formatted(
                        aggregate, patient.id(), old.id(), reason, clock.instant()));
    }

    private void consent(SamplePatient patient, UUID consent, String fact, long sequence) {
        TopicProbe.publish("intake", fact, consent, patient.id(), old.id(), sequence, """
                {"consentId": "%s", "patientId": "%s", "clinicId": "%s", "kind": "messaging", "documentId": "%s",
                 "documentVersion": 1, "signedAt": "%s", "withdrawnAt": "%s", "outdatedAt": "%s"}""".formatted(
                        consent,
                        patient.id(),
                        old.id(),
                        SamplePatient.newId(),
                        clock.instant(),
                        clock.instant(),
                        clock.instant()));
    }

    private void missedReading(SamplePatient patient, UUID session, String level, Instant due, long sequence) {
        TopicProbe.publish("session", "vitals-alerted", session, patient.id(), old.id(), sequence, """
                {"sessionId": "%s", "patientId": "%s", "clinicId": "%s", "level": "%s", "ruleId": "missed-reading",
                 "ruleIds": ["missed-reading"], "takenAt": "%s"}""".formatted(
                        session, patient.id(), old.id(), level, due));
    }
}
