package org.kapnet.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.UUID;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.SampleEvent;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.web.Ids;

/**
 * A clinic of its own for each test, with a therapist, a patient who can sign in and an episode between them, as
 * intake-service tells of them.
 */
public final class World {

    public static final String ZONE = "America/Chicago";

    /** A Monday morning, nine o'clock in Chicago. */
    public static final Instant MONDAY = Instant.parse("2026-11-16T15:00:00Z");

    public final UUID clinic = Ids.next();
    public final UUID site = Ids.next();
    public final UUID therapist = Ids.next();
    public final String therapistAccount = Ids.next().toString();
    public final UUID patient = Ids.next();
    public final String patientAccount = Ids.next().toString();
    public final UUID episode = Ids.next();

    private World() {}

    /** Tells of everything and waits until it is known. */
    public static World open() {
        World world = new World();
        world.tellClinic();
        world.tellTherapist(true);
        world.tellPatient();
        world.tellEpisode();
        world.awaitKnown();
        return world;
    }

    /** Ids only; the test tells what it wants. */
    public static World silent() {
        return new World();
    }

    public void tellClinic() {
        tell("intake", "clinic-registered", clinic, clinic, 1, """
                {"clinicId":"%s","name":"Sample Clinic","sites":[{"siteId":"%s","name":"Sample Site","zone":"%s",
                 "state":"TX","latitude":29.76,"longitude":-95.37}]}
                """.formatted(clinic, site, ZONE));
    }

    public void tellTherapist(boolean assignable) {
        tell("intake", "practitioner-credentialed", therapist, therapist, 1, credentialed(assignable));
    }

    public void tellTherapistAgain(long sequence, boolean assignable) {
        tell("intake", "practitioner-credentialed", therapist, therapist, sequence, credentialed(assignable));
    }

    public void tellPatient() {
        tell("intake", "patient-registered", patient, patient, 1, """
                {"patientId":"%s","clinicId":"%s","zone":"%s","language":"en","sealedContact":"c2VhbGVk"}
                """.formatted(patient, clinic, ZONE));
        tell("intake", "patient-linked", patient, patient, 2, """
                {"patientId":"%s","subject":"%s"}
                """.formatted(patient, patientAccount));
    }

    public void tellEpisode() {
        tell("intake", "episode-opened", episode, patient, 1, """
                {"episodeId":"%s","patientId":"%s","clinicId":"%s","siteId":"%s","therapistId":"%s",
                 "indication":"major-depression","route":"im","openedAt":"2026-11-01T10:00:00Z"}
                """.formatted(episode, patient, clinic, site, therapist));
    }

    /** The patient's treatment goes on in a new episode of the same clinic, for all of these; returns it. */
    public UUID tellEpisodeFor(String indication, String alsoFor, String openedAt) {
        UUID next = Ids.next();
        tell("intake", "episode-opened", next, patient, 1, """
                {"episodeId":"%s","patientId":"%s","clinicId":"%s","siteId":"%s","therapistId":"%s",
                 "indication":"%s","alsoFor":%s,"route":"im","openedAt":"%s"}
                """.formatted(
                        next, patient, clinic, site, therapist, indication, alsoFor, openedAt));
        return next;
    }

    /** The patient's treatment goes on at the other clinic, in a new episode there; returns that. */
    public UUID tellEpisodeAt(World other, String openedAt) {
        UUID next = Ids.next();
        publish(SampleEvent.now("intake", "episode-opened", next, patient, other.clinic, 1, """
                {"episodeId":"%s","patientId":"%s","clinicId":"%s","siteId":"%s","therapistId":"%s",
                 "indication":"major-depression","route":"im","openedAt":"%s"}
                """.formatted(
                        next, patient, other.clinic, other.site, other.therapist, openedAt)));
        return next;
    }

    public void tellTransferred(World other, String at) {
        tell("intake", "episode-transferred", episode, patient, 2, """
                {"episodeId":"%s","patientId":"%s","clinicId":"%s","toClinicId":"%s","toEpisodeId":"%s",
                 "transferredAt":"%s"}
                """.formatted(
                        episode, patient, clinic, other.clinic, Ids.next(), at));
    }

    public void tellClosed(String reason, String at) {
        tell("intake", "episode-closed", episode, patient, 2, """
                {"episodeId":"%s","patientId":"%s","clinicId":"%s","reason":"%s","closedAt":"%s"}
                """.formatted(episode, patient, clinic, reason, at));
    }

    public void tellTherapistChanged(UUID next) {
        tell("intake", "episode-therapist-changed", episode, patient, 2, """
                {"episodeId":"%s","patientId":"%s","clinicId":"%s","therapistId":"%s","previousTherapistId":"%s",
                 "reason":"absence","changedAt":"2026-11-15T10:00:00Z"}
                """.formatted(
                        episode, patient, clinic, next, therapist));
    }

    /** The consent to telehealth ends: {@code consent-withdrawn} or {@code consent-outdated}. */
    public void tellTelehealthEnded(String fact, UUID consent) {
        tell("intake", fact, consent, patient, 2, """
                {"consentId":"%s","patientId":"%s","clinicId":"%s","kind":"telehealth","documentVersion":1,
                 "withdrawnAt":"2026-11-15T10:00:00Z","outdatedAt":"2026-11-15T10:00:00Z"}
                """.formatted(consent, patient, clinic));
    }

    /** The patient agrees to telehealth; returns the consent. */
    public UUID tellTelehealthConsent() {
        UUID consent = Ids.next();
        tell("intake", "consent-signed", consent, patient, 1, """
                {"consentId":"%s","patientId":"%s","clinicId":"%s","kind":"telehealth","documentId":"%s",
                 "documentVersion":1,"signedAt":"2026-11-01T10:00:00Z"}
                """.formatted(consent, patient, clinic, Ids.next()));
        await().untilAsserted(() -> assertThat(
                        Database.count("select count(*) from telehealth_consent where id = ?", consent))
                .isOne());
        return consent;
    }

    /** A questionnaire of the patient was scored; returns the assessment. */
    public UUID tellScore(String instrument, int total, String takenAt) {
        UUID assessment = Ids.next();
        publish(score(assessment, instrument, total, takenAt));
        await().untilAsserted(() -> assertThat(
                        Database.count("select count(*) from assessment_score where id = ?", assessment))
                .isOne());
        return assessment;
    }

    /** A questionnaire whose published total is the mean of its items; returns the assessment. */
    public UUID tellMean(String instrument, int total, String mean, String takenAt) {
        UUID assessment = Ids.next();
        publish(event("intake", "assessment-scored", assessment, patient, 1, """
                {"assessmentId":"%s","patientId":"%s","clinicId":"%s","instrument":"%s","instrumentVersion":1,
                 "total":%d,"score":%s,"band":"unbanded","takenAt":"%s"}
                """.formatted(
                        assessment, patient, clinic, instrument, total, mean, takenAt)));
        await().untilAsserted(() -> assertThat(
                        Database.count("select count(*) from assessment_score where id = ?", assessment))
                .isOne());
        return assessment;
    }

    public SampleEvent score(UUID assessment, String instrument, int total, String takenAt) {
        return event("intake", "assessment-scored", assessment, patient, 1, """
                {"assessmentId":"%s","patientId":"%s","clinicId":"%s","instrument":"%s","instrumentVersion":1,
                 "total":%d,"band":"moderate","takenAt":"%s"}
                """.formatted(
                        assessment, patient, clinic, instrument, total, takenAt));
    }

    /** A dosing session of the patient that has not been told of yet. */
    public DosingSessionEvents session(int ordinal, Instant startsAt) {
        return new DosingSessionEvents(this, ordinal, startsAt);
    }

    public void awaitKnown() {
        await().untilAsserted(() -> {
            assertThat(Database.count("select count(*) from episode where id = ?", episode))
                    .isOne();
            assertThat(Database.count("select count(*) from practitioner where id = ?", therapist))
                    .isOne();
            assertThat(Database.count("select count(*) from site where id = ?", site))
                    .isOne();
            assertThat(Database.count("select count(*) from subject_link where patient_id = ?", patient))
                    .isOne();
        });
    }

    /** The therapist offers every day of the week from 8 to 18 o'clock, from a day in the past on. */
    public Response offerAllDays() {
        StringBuilder windows = new StringBuilder();
        for (String day : "monday tuesday wednesday thursday friday saturday sunday".split(" ", -1)) {
            windows.append(windows.isEmpty() ? "" : ",")
                    .append("{\"dayOfWeek\":\"%s\",\"from\":\"08:00\",\"to\":\"18:00\"}".formatted(day));
        }
        return offer(windows.toString());
    }

    public Response offer(String windows) {
        Response answer = as(therapistToken()).body(availability(windows)).post("/v1/availability");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }

    public String availability(String windows) {
        return """
                {"therapistId":"%s","zone":"%s","windows":[%s],
                 "kinds":["second-intake","preparation","integration"],"validFrom":"2026-01-01"}
                """.formatted(therapist, ZONE, windows);
    }

    public String booking(String kind, Instant startsAt) {
        return """
                {"patientId":"%s","kind":"%s","therapistId":"%s","startsAt":"%s","modality":"on-site"}
                """.formatted(patient, kind, therapist, startsAt);
    }

    /** Books as the clinic and returns the answer, which has to be a success. */
    public Response book(String kind, Instant startsAt) {
        Response answer = as(adminToken()).body(booking(kind, startsAt)).post("/v1/appointments");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }

    public Tokens therapistToken() {
        return Tokens.as("therapist").clinic(clinic).subject(therapistAccount);
    }

    public Tokens adminToken() {
        return Tokens.as("clinic-admin").clinic(clinic);
    }

    public Tokens nurseToken() {
        return Tokens.as("nurse").clinic(clinic);
    }

    public Tokens patientToken() {
        return Tokens.patient(patientAccount, "sample.patient@example.test");
    }

    /** A JSON request with a key of its own. */
    public static RequestSpecification as(Tokens caller) {
        return RestAssured.given()
                .header("Authorization", caller.bearer())
                .header("Idempotency-Key", Ids.next().toString())
                .contentType("application/json");
    }

    public SampleEvent event(String service, String fact, UUID aggregate, UUID key, long sequence, String json) {
        return SampleEvent.now(service, fact, aggregate, key, clinic, sequence, json);
    }

    public static void publish(SampleEvent event) {
        TopicProbe.publish(event);
    }

    private void tell(String service, String fact, UUID aggregate, UUID key, long sequence, String json) {
        publish(event(service, fact, aggregate, key, sequence, json));
    }

    private String credentialed(boolean assignable) {
        return """
                {"practitionerId":"%s","clinicId":"%s","profession":"therapist","accountId":"%s","assignable":%s,
                 "licensedStates":["TX"]}
                """.formatted(therapist, clinic, therapistAccount, assignable);
    }
}
