package org.kapnet.notification.reminder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.notification.testing.Rows.eventually;
import static org.kapnet.platform.testing.Sample.CLINIC_A;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapnet.notification.testing.Mailbox;
import org.kapnet.notification.testing.Providers;
import org.kapnet.notification.testing.Rows;
import org.kapnet.notification.testing.SamplePatient;
import org.kapnet.notification.testing.SmsInbox;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.SampleEvent;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.time.SettableClock;

@QuarkusTest
@WithTestResource(KapnetStack.class)
@WithTestResource(Providers.class)
class ReminderFlowTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String STATES =
            "select lead, state, reason from reminder where occasion_id = ? order by due_at nulls first, lead desc";

    @Inject
    SettableClock clock;

    private Instant startsAt;

    /** A session at 14:00 five days ahead: every lead falls into the permitted hours. */
    @BeforeEach
    void setClock() {
        LocalDate day = LocalDate.of(2027, 1, 20);
        startsAt = day.atTime(LocalTime.of(14, 0)).atZone(NEW_YORK).toInstant();
        clock.setTo(startsAt.minus(Duration.ofDays(5)));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aBookedSessionIsRemindedOfByMailSmsAndInTheFeed() {
        SamplePatient patient = SamplePatient.registered(CLINIC_A);
        UUID session = booked(patient, startsAt);

        clock.setTo(startsAt.minus(Duration.ofDays(3)));

        eventually(() -> {
            assertThat(Mailbox.of(patient.email())).hasSize(1);
            assertThat(SmsInbox.of(patient.phone())).hasSize(1);
        });
        assertThat(SmsInbox.of(patient.phone()).getFirst().body())
                .startsWith("Reminder: you have an appointment on Wed 20 Jan at 14:00. Sign in for details: ")
                .endsWith("Reply STOP to end.");
        assertThat(Mailbox.of(patient.email()).getFirst().subject()).isEqualTo("Appointment reminder");
        JsonPath feed = given().header("Authorization", patient.token().bearer())
                .get("/v1/messages")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(feed.getList("items")).hasSize(1);
        assertThat(feed.getString("items[0].text")).isEqualTo("You have an appointment on Wed 20 Jan at 14:00.");
        assertThat(feed.getString("items[0].occasionId")).isEqualTo(session.toString());
        eventually(List.of("PT72H issued issued", "PT24H planned booked", "PT2H planned booked"), STATES, session);
    }

    @Test
    void eachReminderLeavesOnceAndTellsTheOthersThatItWasDelivered() {
        SamplePatient patient = SamplePatient.registered(CLINIC_A);
        UUID session = booked(patient, startsAt);

        for (Duration lead : List.of(Duration.ofDays(3), Duration.ofDays(1), Duration.ofHours(2))) {
            clock.setTo(startsAt.minus(lead));
            int sent = lead.toHours() == 72 ? 1 : lead.toHours() == 24 ? 2 : 3;
            eventually(() -> {
                assertThat(Mailbox.of(patient.email())).hasSize(sent);
                assertThat(SmsInbox.of(patient.phone())).hasSize(sent);
            });
        }

        eventually(List.of("PT72H issued issued", "PT24H issued issued", "PT2H issued issued"), STATES, session);
        var delivered = TopicProbe.await(
                "notification",
                "message-delivered",
                event -> event.has("patientId", patient.id())
                        && event.text("channel").equals("sms"));
        SchemaAssertions.assertValid("notification", delivered);
        assertThat(delivered.key()).isEqualTo(patient.id().toString());
    }

    @Test
    void aClockThatJumpsOverSeveralSendsOnlyTheStillRelevantOne() {
        SamplePatient patient = SamplePatient.registered(CLINIC_A);
        UUID session = booked(patient, startsAt);

        clock.setTo(startsAt.minus(Duration.ofHours(1)));

        eventually(
                List.of("PT72H skipped overtaken", "PT24H skipped overtaken", "PT2H issued issued"), STATES, session);
        eventually(() -> assertThat(SmsInbox.of(patient.phone())).hasSize(1));
    }

    @Test
    void someoneWhoBooksTenHoursAheadIsNotFloodedWithPastReminders() {
        SamplePatient patient = SamplePatient.registered(CLINIC_A);
        clock.setTo(startsAt.minus(Duration.ofHours(10)).plus(Duration.ofHours(5)));
        UUID session = booked(patient, startsAt);

        eventually(
                List.of("PT72H skipped already-past", "PT24H skipped already-past", "PT2H planned booked"),
                STATES,
                session);
        assertThat(SmsInbox.of(patient.phone())).isEmpty();
    }

    @Test
    void aCancelledSessionIsNeverRemindedOf() {
        SamplePatient patient = SamplePatient.registered(CLINIC_A);
        UUID session = booked(patient, startsAt);

        TopicProbe.publish(patient.sessionEnded("session-cancelled", session, clock.instant(), 2));
        eventually(
                List.of("PT72H cancelled cancelled", "PT24H cancelled cancelled", "PT2H cancelled cancelled"),
                STATES,
                session);
        clock.setTo(startsAt.minus(Duration.ofHours(1)));

        assertNothingLeavesFor(patient);
    }

    @Test
    void theSameBookingFiveTimesPlansOnce() {
        SamplePatient patient = SamplePatient.registered(CLINIC_A);
        UUID session = SamplePatient.newId();
        SampleEvent event = patient.sessionBooked(session, startsAt, 1);
        for (int i = 0; i < 5; i++) {
            TopicProbe.publish(event);
        }
        eventually(List.of("PT72H planned booked", "PT24H planned booked", "PT2H planned booked"), STATES, session);

        clock.setTo(startsAt.minus(Duration.ofDays(3)));

        eventually(() -> assertThat(SmsInbox.of(patient.phone())).hasSize(1));
        SamplePatient later = SamplePatient.registered(CLINIC_A);
        booked(later, startsAt);
        assertThat(SmsInbox.of(patient.phone())).hasSize(1);
        assertThat(Rows.list("select count(*) from reminder where occasion_id = ?", session))
                .containsExactly("3");
    }

    @Test
    void aCancellationThatComesBeforeItsBookingWins() {
        SamplePatient patient = SamplePatient.registered(CLINIC_A);
        UUID session = SamplePatient.newId();

        TopicProbe.publish(patient.sessionEnded("session-cancelled", session, clock.instant(), 2));
        TopicProbe.publish(patient.sessionBooked(session, startsAt, 1));

        eventually(
                List.of("PT72H cancelled cancelled", "PT24H cancelled cancelled", "PT2H cancelled cancelled"),
                STATES,
                session);
    }

    @Test
    void aMovedAppointmentMovesItsReminders() {
        SamplePatient patient = SamplePatient.registered(CLINIC_A);
        UUID appointment = SamplePatient.newId();
        TopicProbe.publish(patient.appointment("appointment-booked", appointment, startsAt, 1));
        eventually(List.of("PT72H planned booked", "PT24H planned booked", "PT2H planned booked"), STATES, appointment);
        clock.setTo(startsAt.minus(Duration.ofDays(3)));
        eventually(List.of("PT72H issued issued", "PT24H planned booked", "PT2H planned booked"), STATES, appointment);

        Instant moved = startsAt.plus(Duration.ofDays(7));
        TopicProbe.publish(patient.appointment("appointment-rescheduled", appointment, moved, 2));

        eventually(
                List.of("PT72H planned rescheduled", "PT24H planned rescheduled", "PT2H planned rescheduled"),
                STATES,
                appointment);
        clock.setTo(moved.minus(Duration.ofDays(3)));
        eventually(() -> assertThat(SmsInbox.of(patient.phone())).hasSize(2));
        assertThat(SmsInbox.of(patient.phone()).getLast().body()).contains("Wed 27 Jan at 14:00");
    }

    @Test
    void aBookingThatIsKnownBeforeThePatientWaitsForTheContact() {
        SamplePatient patient = SamplePatient.of(CLINIC_A);
        UUID session = booked(patient, startsAt);
        clock.setTo(startsAt.minus(Duration.ofDays(3)));
        eventually(
                List.of("PT72H planned contact-unknown", "PT24H planned booked", "PT2H planned booked"),
                STATES,
                session);

        patient.register();
        eventually(List.of("1"), "select count(*) from contact where patient_id = ?", patient.id());
        clock.advance(Duration.ofMinutes(2));

        eventually(() -> assertThat(SmsInbox.of(patient.phone())).hasSize(1));
    }

    @Test
    void aPatientWhoMovesToAnotherZoneIsToldTheTimeThere() {
        SamplePatient patient = SamplePatient.registered(CLINIC_A);
        UUID session = booked(patient, startsAt);
        patient.intake("contact-changed", 3, patient.contactJson("America/Los_Angeles", "es"));
        eventually(
                List.of("America/Los_Angeles es"),
                "select zone, language from contact where patient_id = ?",
                patient.id());

        clock.setTo(startsAt.minus(Duration.ofDays(1)));

        eventually(() -> assertThat(SmsInbox.of(patient.phone())).hasSize(1));
        // the place shows another time than the patient's clock, so the zone is named
        assertThat(SmsInbox.of(patient.phone()).getFirst().body())
                .startsWith("Recordatorio: tiene una cita el mie 20 ene a las 11:00 PST.");
        assertThat(Rows.list("select state from reminder where occasion_id = ? and lead = 'PT24H'", session))
                .containsExactly("issued");
    }

    private UUID booked(SamplePatient patient, Instant at) {
        UUID session = patient.bookSession(at);
        eventually(() -> assertThat(Rows.list("select lead from reminder where occasion_id = ?", session))
                .hasSize(3));
        return session;
    }

    /** Another patient's reminder that leaves shows that the worker had its turn. */
    private void assertNothingLeavesFor(SamplePatient patient) {
        SamplePatient witness = SamplePatient.registered(CLINIC_A);
        UUID session = witness.bookSession(clock.instant().plus(Duration.ofDays(4)));
        eventually(() -> assertThat(Rows.list("select lead from reminder where occasion_id = ?", session))
                .hasSize(3));
        clock.advance(Duration.ofDays(1).plus(Duration.ofHours(1)));
        eventually(() -> assertThat(SmsInbox.of(witness.phone())).hasSize(1));
        assertThat(SmsInbox.of(patient.phone())).isEmpty();
        assertThat(Mailbox.of(patient.email())).isEmpty();
    }
}
