package org.kapnet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.SampleEvent;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.web.Ids;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class InboundTest {
    private static final Instant GRANTED = Instant.parse("2026-12-01T00:00:00Z");

    private final UUID patient = Ids.next();
    private final UUID referring = Ids.next();
    private final UUID treating = Ids.next();

    @ParameterizedTest
    @CsvSource({"consent-withdrawn, withdrawnAt", "consent-outdated, outdatedAt"})
    void theSameEventFiveTimesLeavesTheStateOfOnce(String end, String when) {
        UUID consent = Ids.next();
        SampleEvent signed = SampleEvent.now(
                "intake", "consent-signed", consent, patient, referring, 1, consent(consent, "\"signedAt\""));
        for (int i = 0; i < 5; i++) {
            TopicProbe.publish(signed);
        }
        SampleEvent ended =
                SampleEvent.now("intake", end, consent, patient, referring, 2, consent(consent, "\"" + when + "\""));
        TopicProbe.publish(ended);
        TopicProbe.publish(signed);
        TopicProbe.publish(ended);

        until("select count(*) from consent where id = ? and withdrawn_at is not null", 1, consent);
        assertThat(Database.count("select count(*) from consent where patient_id = ?", patient))
                .isEqualTo(1);
        assertThat(Database.count("select count(*) from inbox_event where id = ?", signed.id()))
                .isEqualTo(1);
    }

    @Test
    void factsOfOneAggregateInTheWrongOrderLeaveTheStateOfTheRightOne() {
        UUID clearance = Ids.next();
        String suspended = """
                {"clearanceId":"%s","patientId":"%s","clinicId":"%s","reasonCode":"risk","at":"2026-12-02T00:00:00Z"}""".formatted(clearance, patient, referring);
        TopicProbe.publish("intake", "clearance-suspended", clearance, patient, referring, 2, suspended);
        TopicProbe.publish("intake", "clearance-granted", clearance, patient, referring, 1, clearance(clearance));

        until(
                "select count(*) from clearance where id = ? and suspended_at is not null and granted_at is not null",
                1,
                clearance);
    }

    @Test
    void anEpisodeMovesWhatIsKnownOfThePatientToTheTreatingClinic() {
        UUID clearance = Ids.next();
        UUID late = Ids.next();
        UUID episode = Ids.next();
        TopicProbe.publish("intake", "clearance-granted", clearance, patient, referring, 1, clearance(clearance));
        TopicProbe.publish("intake", "episode-opened", episode, patient, treating, 1, episode(episode));
        // Registered and consented after the episode, by the events' order: neither moves the patient back.
        TopicProbe.publish(
                "intake",
                "patient-registered",
                patient,
                patient,
                referring,
                1,
                "{\"patientId\":\"%s\",\"clinicId\":\"%s\",\"zone\":\"America/Chicago\",\"language\":\"en\"}"
                        .formatted(patient, referring));
        TopicProbe.publish("intake", "consent-signed", late, patient, referring, 1, consent(late, "\"signedAt\""));

        until("select count(*) from consent where id = ? and clinic_id = ?", 1, late, treating);
        until("select count(*) from clearance where id = ? and clinic_id = ?", 1, clearance, treating);
        until("select count(*) from patient where id = ? and clinic_id = ? and zone is not null", 1, patient, treating);
    }

    @Test
    void anotherTherapistAccompaniesAnEpisode() {
        UUID episode = Ids.next();
        UUID therapist = Ids.next();
        TopicProbe.publish("intake", "episode-therapist-changed", episode, patient, treating, 2, """
                {"episodeId":"%s","patientId":"%s","clinicId":"%s","therapistId":"%s","previousTherapistId":"%s",
                 "reason":"absence","changedAt":"2026-12-04T00:00:00Z"}""".formatted(
                        episode, patient, treating, therapist, UUID.randomUUID()));
        TopicProbe.publish("intake", "episode-opened", episode, patient, treating, 1, episode(episode));

        until("select count(*) from episode where id = ? and therapist_id = ?", 1, episode, therapist);
    }

    @Test
    void onlyIntegrationAppointmentsPayTheDebt() {
        UUID dose = Ids.next();
        UUID other = Ids.next();
        appointment(Ids.next(), "preparation", other);
        appointment(Ids.next(), "integration", null);
        appointment(Ids.next(), "integration", dose);

        until("select count(*) from integration_held where session_id = ?", 1, dose);
        assertThat(Database.count("select count(*) from integration_held where session_id = ?", other))
                .isZero();
    }

    @Test
    void aClinicsSitesAndPeopleAreKnownAndALapseTakesAPersonOff() {
        UUID site = Ids.next();
        UUID person = Ids.next();
        TopicProbe.publish(
                "intake",
                "clinic-registered",
                treating,
                treating,
                treating,
                1,
                "{\"clinicId\":\"%s\",\"name\":\"Sample Clinic\",\"sites\":[]}".formatted(treating));
        TopicProbe.publish("intake", "clinic-changed", treating, treating, treating, 2, """
                {"clinicId":"%s","name":"Sample Clinic","sites":[{"siteId":"%s","name":"Main","zone":"America/Denver",
                 "state":"CO","latitude":39.7,"longitude":-105.0}]}""".formatted(treating, site));
        TopicProbe.publish(
                "intake", "practitioner-credentialed", person, person, treating, 1, """
                {"practitionerId":"%s","clinicId":"%s","profession":"nurse","accountId":"a","assignable":true,
                 "assignableUntil":"2027-06-30T06:00:00Z","licensedStates":["CO"]}""".formatted(person, treating));
        until("select count(*) from site where id = ? and zone = 'America/Denver'", 1, site);
        until("select count(*) from practitioner where id = ? and assignable", 1, person);

        TopicProbe.publish("intake", "credential-lapsed", person, person, treating, 2, """
                {"practitionerId":"%s","clinicId":"%s","kind":"state-licence","state":"CO","assignable":false}""".formatted(person, treating));
        until("select count(*) from practitioner where id = ? and not assignable", 1, person);
    }

    private void appointment(UUID id, String kind, @Nullable UUID dose) {
        TopicProbe.publish("integration", "appointment-completed", id, patient, treating, 1, """
                {"appointmentId":"%s","patientId":"%s","clinicId":"%s","kind":"%s","heldAt":"2026-12-05T00:00:00Z"%s}""".formatted(
                        id, patient, treating, kind, dose == null ? "" : ",\"sessionId\":\"" + dose + "\""));
    }

    private String consent(UUID id, String at) {
        return """
                {"consentId":"%s","patientId":"%s","clinicId":"%s","kind":"ketamine-risks",%s:"2026-12-01T00:00:00Z"}""".formatted(id, patient, referring, at);
    }

    private String clearance(UUID id) {
        return """
                {"clearanceId":"%s","patientId":"%s","clinicId":"%s","screeningId":"%s","indication":"ocd","route":"im",
                 "grantedAt":"%s","expiresAt":"2027-06-01T00:00:00Z"}""".formatted(id, patient, referring, UUID.randomUUID(), GRANTED);
    }

    private String episode(UUID id) {
        return """
                {"episodeId":"%s","patientId":"%s","clinicId":"%s","siteId":"%s","therapistId":"%s","indication":"ocd",
                 "route":"im","openedAt":"2026-12-03T00:00:00Z"}""".formatted(id, patient, treating, UUID.randomUUID(), UUID.randomUUID());
    }

    private static void until(String query, long wanted, Object... values) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Database.count(query, values)).isEqualTo(wanted));
    }
}
