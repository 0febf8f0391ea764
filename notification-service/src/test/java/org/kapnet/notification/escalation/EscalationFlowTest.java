package org.kapnet.notification.escalation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.notification.testing.Rows.eventually;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapnet.notification.testing.Clinic;
import org.kapnet.notification.testing.Mailbox;
import org.kapnet.notification.testing.Providers;
import org.kapnet.notification.testing.Rows;
import org.kapnet.notification.testing.SamplePatient;
import org.kapnet.notification.testing.SmsInbox;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.SampleEvent;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.time.SettableClock;

@QuarkusTest
@WithTestResource(KapnetStack.class)
@WithTestResource(Providers.class)
class EscalationFlowTest {

    private static final String STATE = "select state, step, heard from escalation where patient_id = ?";

    @Inject
    SettableClock clock;

    private final Clinic clinic = Clinic.fresh();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aRiskCallsLevelAfterLevelUntilAClinicianAcknowledges() {
        Clinic.OnCall first = clinic.addOnCall(1);
        Clinic.OnCall second = clinic.addOnCall(2);
        SamplePatient patient = SamplePatient.of(clinic.id());

        UUID cause = patient.flagRisk("high", clock.instant());
        eventually(() -> {
            assertThat(SmsInbox.of(first.phone())).hasSize(1);
            assertThat(Mailbox.of(first.email())).hasSize(1);
        });
        assertThat(SmsInbox.of(second.phone())).isEmpty();
        UUID id = escalationOf(patient);
        assertThat(SmsInbox.of(first.phone()).getFirst().body())
                .startsWith("An alert needs an answer: sign in: ")
                .contains("/escalations/" + id);
        Received raised = TopicProbe.await("notification", "escalation-raised", event -> event.has("escalationId", id));
        SchemaAssertions.assertValid("notification", raised);
        assertThat(raised.has("causeEventId", cause)).isTrue();

        clock.advance(Duration.ofMinutes(5));
        eventually(() -> assertThat(SmsInbox.of(second.phone())).hasSize(1));
        assertThat(SmsInbox.of(first.phone())).hasSize(1);

        clock.advance(Duration.ofMinutes(5));
        eventually(() -> {
            assertThat(SmsInbox.of(first.phone())).hasSize(2);
            assertThat(SmsInbox.of(second.phone())).hasSize(2);
        });

        acknowledge(clinic.nurse(), id, etag(id)).then().statusCode(200);
        Received acknowledged =
                TopicProbe.await("notification", "escalation-acknowledged", event -> event.has("escalationId", id));
        SchemaAssertions.assertValid("notification", acknowledged);
        assertThat(acknowledged.text("acknowledgedBy")).isEqualTo(clinic.nurseAccount());

        clock.advance(Duration.ofHours(1));
        anotherAlertIsHeard();
        assertThat(SmsInbox.of(first.phone())).hasSize(3);
        assertThat(SmsInbox.of(second.phone())).hasSize(2);
        assertThat(Rows.list(STATE, patient.id())).containsExactly("acknowledged 3 t");
    }

    @Test
    void theSecondAnswerIsToldWhoCameFirstAndWhen() {
        clinic.addOnCall(1);
        SamplePatient patient = SamplePatient.of(clinic.id());
        patient.flagRisk("moderate", clock.instant());
        UUID id = escalationOf(patient);
        String version = etag(id);
        acknowledge(clinic.nurse(), id, version).then().statusCode(200);

        JsonPath refusal =
                problem(acknowledge(clinic.prescriber(), id, version), 409, "escalation-already-acknowledged");

        assertThat(refusal.getString("acknowledgedBy")).isEqualTo(clinic.nurseAccount());
        assertThat(refusal.getString("acknowledgedAt")).isNotBlank();
    }

    @Test
    void anAlertThatNobodyIsOnCallForStaysOpenAndIsHeardOnceSomeoneIs() {
        SamplePatient patient = SamplePatient.of(clinic.id());
        patient.flagRisk("high", clock.instant());
        eventually(List.of("raised 1 f"), STATE, patient.id());
        UUID id = escalationOf(patient);
        given().header("Authorization", Tokens.as("safety-officer").bearer())
                .get("/v1/escalations/" + id)
                .then()
                .statusCode(200);

        Clinic.OnCall late = clinic.addOnCall(3);
        clock.advance(Duration.ofMinutes(5));

        eventually(() -> assertThat(SmsInbox.of(late.phone())).hasSize(1));
        eventually(List.of("raised 2 t"), STATE, patient.id());
    }

    @Test
    void theSameEventFiveTimesRaisesOneEscalation() {
        Clinic.OnCall onCall = clinic.addOnCall(1);
        SamplePatient patient = SamplePatient.of(clinic.id());
        UUID session = SamplePatient.newId();
        SampleEvent emergency = vitals(patient, session, "emergency", 1);
        for (int i = 0; i < 5; i++) {
            TopicProbe.publish(emergency);
        }

        eventually(() -> assertThat(SmsInbox.of(onCall.phone())).hasSize(1));
        anotherAlertIsHeard();
        assertThat(Rows.list("select cause, level from escalation where patient_id = ?", patient.id()))
                .containsExactly("vitals-alerted emergency");
    }

    @Test
    void vitalsThatAreNoEmergencyAndOverduePlansAreToldApart() {
        SamplePatient calm = SamplePatient.of(clinic.id());
        TopicProbe.publish(vitals(calm, SamplePatient.newId(), "alert", 1));
        SamplePatient overdue = SamplePatient.of(clinic.id());
        UUID plan = SamplePatient.newId();
        TopicProbe.publish("integration", "integration-overdue", plan, overdue.id(), clinic.id(), 1, """
                {"planId": "%s", "patientId": "%s", "clinicId": "%s", "sessionId": "%s", "dueAt": "%s"}""".formatted(
                        plan, overdue.id(), clinic.id(), SamplePatient.newId(), clock.instant()));

        eventually(
                List.of("integration-overdue routine"),
                "select cause, level from escalation where patient_id = ?",
                overdue.id());
        anotherAlertIsHeard();
        assertThat(Rows.list(STATE, calm.id())).isEmpty();
    }

    @Test
    void callsThatWereNotSentYetAreWithdrawnByAnAnswer() {
        Clinic.OnCall onCall = clinic.addOnCall(1);
        SmsInbox.next(onCall.phone(), "500", "500", "500");
        SamplePatient patient = SamplePatient.of(clinic.id());
        patient.flagRisk("high", clock.instant());
        UUID id = escalationOf(patient);
        eventually(
                List.of("retrying"),
                "select state from delivery where subject_id = ? and channel = 'sms' and attempts >= 1",
                id);
        // Hold the next attempt back until someone has answered.
        Rows.change(
                "update delivery set due_at = due_at + interval '1 hour' where subject_id = ? and channel = 'sms'", id);

        acknowledge(clinic.therapist(), id, etag(id)).then().statusCode(200);
        clock.advance(Duration.ofHours(2));

        eventually(
                List.of("withdrawn acknowledged"),
                "select state, reason from delivery where subject_id = ? and channel = 'sms'",
                id);
        assertThat(SmsInbox.of(onCall.phone())).isEmpty();
    }

    private SampleEvent vitals(SamplePatient patient, UUID session, String level, long sequence) {
        return SampleEvent.now("session", "vitals-alerted", session, patient.id(), clinic.id(), sequence, """
                {"sessionId": "%s", "patientId": "%s", "clinicId": "%s", "level": "%s", "ruleId": "spo2-low",
                 "takenAt": "%s"}""".formatted(
                        session, patient.id(), clinic.id(), level, clock.instant()));
    }

    private void anotherAlertIsHeard() {
        SamplePatient witness = SamplePatient.of(clinic.id());
        witness.flagRisk("low", clock.instant());
        eventually(List.of("1"), "select count(*) from escalation where patient_id = ?", witness.id());
        eventually(
                List.of("0"),
                "select count(*) from delivery where patient_id = ? and state in ('pending', 'sending')",
                witness.id());
    }

    private static UUID escalationOf(SamplePatient patient) {
        eventually(List.of("1"), "select count(*) from escalation where patient_id = ?", patient.id());
        return UUID.fromString(Rows.list("select id from escalation where patient_id = ?", patient.id())
                .getFirst());
    }

    private String etag(UUID id) {
        return given().header("Authorization", clinic.nurse().bearer())
                .get("/v1/escalations/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private static Response acknowledge(Tokens who, UUID id, String version) {
        return given().header("Authorization", who.bearer())
                .header("If-Match", version)
                .contentType("application/json")
                .post("/v1/escalations/" + id + "/acknowledgement");
    }
}
