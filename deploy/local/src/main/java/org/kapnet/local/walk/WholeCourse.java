package org.kapnet.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first sample patient: all the way from a referral to a second dose, and whether it helped. */
public final class WholeCourse {

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private final Cast cast;
    private final Narrator narrator;
    private final WalkClock clock;
    private final Network network;
    private final SamplePatient sample;
    private final Intake intake;
    private final DosingDay day;

    public WholeCourse(
            Cast cast, Narrator narrator, WalkClock clock, Sinks sinks, Network network, SamplePatient sample) {
        this.cast = cast;
        this.narrator = narrator;
        this.clock = clock;
        this.network = network;
        this.sample = sample;
        this.intake = new Intake(cast, narrator);
        this.day = new DosingDay(cast, narrator, clock, sinks, network.a(), sample);
    }

    /** Walks the path and answers with the patient's id. */
    public String walk() {
        narrator.chapter("From referral to a second dose");
        String patientId = intake.referAndLink(sample);
        screenAndClear(patientId);
        consents(patientId);
        String episodeId = matchAndOpen(patientId);
        String courseId = planCourse(patientId, episodeId);

        Instant first = tenInTheMorning(5);
        String firstSession = day.book(courseId, patientId, first);
        preparation(patientId, first);
        day.reminders(patientId, first);
        day.dose(firstSession, first, true);

        Instant second = first.plus(Duration.ofDays(4));
        String secondSession = day.book(courseId, patientId, second);
        JsonNode integration = integrationAppointment(patientId, firstSession);
        day.takenByTherapy(courseId, Instant.parse(integration.path("startsAt").asText()));
        owedIntegration(secondSession, second, integration);
        progress(patientId);
        return patientId;
    }

    private void screenAndClear(String patientId) {
        Caller patient = cast.person(sample.account());
        Caller prescriber = cast.person("a.prescriber");
        intake.history(patient, patientId, List.of());
        narrator.step("the patient fills in PHQ-9 (16), GAD-7 and the C-SSRS screener", () -> {
            intake.phq9(patient, patientId, 2, 0);
            intake.gad7(patient, patientId, 1);
            return intake.cSsrsAllNo(patient, patientId);
        });
        Answer screening = narrator.step("the screening judges", () -> intake.screening(prescriber, patientId));
        narrator.note(
                "verdict: " + screening.body().path("verdict").path("kind").asText());
        narrator.step("a prescriber reviews and grants the clearance", () -> prescriber
                .postIfMatch(
                        "/v1/screenings/" + screening.text("id") + "/reviews",
                        Map.of("decision", "grant", "reason", "two adequate trials without response"),
                        screening.tag())
                .expect(201));
    }

    private void consents(String patientId) {
        Caller patient = cast.person(sample.account());
        narrator.step("the patient signs the consents", () -> {
            network.documents().forEach((document, hash) -> patient.post(
                            "/v1/patients/" + patientId + "/consents",
                            Map.of("documentId", document, "documentHash", hash, "method", "app"))
                    .expect(201));
            return true;
        });
    }

    private String matchAndOpen(String patientId) {
        Caller patient = cast.person(sample.account());
        Answer matches = narrator.step("clinics and therapists are ranked with reasons", () -> patient.post(
                        "/v1/patients/" + patientId + "/matches",
                        Map.of("indication", "treatment-resistant-depression", "route", "im"))
                .expect(200));
        JsonNode best = matches.body().path("matches").path(0);
        best.path("reasons")
                .forEach(reason -> narrator.note(reason.path("message").asText()));
        if (!best.path("siteId").asText().equals(network.a().siteId())) {
            throw new WalkFailed("the nearer and cheaper site was not ranked first");
        }
        return narrator.step("the patient accepts the first match: an episode opens", () -> patient.post(
                        "/v1/episodes",
                        Map.of(
                                "patientId",
                                patientId,
                                "clinicId",
                                best.path("clinicId").asText(),
                                "siteId",
                                best.path("siteId").asText(),
                                "therapistId",
                                best.path("therapistId").asText(),
                                "indication",
                                "treatment-resistant-depression",
                                "route",
                                "im"))
                .expect(201)
                .text("id"));
    }

    private String planCourse(String patientId, String episodeId) {
        return narrator.eventually(
                        "session-service has heard of it all: the prescriber plans a course of 6 doses",
                        201,
                        () -> cast.person("a.prescriber")
                                .post(
                                        "/v1/courses",
                                        Map.of(
                                                "patientId", patientId,
                                                "episodeId", episodeId,
                                                "protocolId", "ketamine-im")))
                .text("id");
    }

    private void preparation(String patientId, Instant firstDose) {
        Caller therapist = cast.person("a.therapist");
        narrator.caused(
                "integration-service booked a preparation before the first dose",
                () -> appointment(patientId, "preparation", "booked") != null);
        JsonNode preparation = booked(patientId, "preparation");
        if (!Instant.parse(preparation.path("startsAt").asText()).isBefore(firstDose)) {
            throw new WalkFailed("the preparation is not before the first dose");
        }
        clock.setTo(Instant.parse(preparation.path("endsAt").asText()));
        narrator.step("the therapist holds the preparation", () -> complete(therapist, preparation));
    }

    private JsonNode integrationAppointment(String patientId, String sessionId) {
        narrator.caused(
                "integration-service booked the integration 24 to 72 h after the dose",
                () -> appointment(patientId, "integration", "booked") != null);
        JsonNode integration = booked(patientId, "integration");
        if (!integration.path("sessionId").asText().equals(sessionId)) {
            throw new WalkFailed("the integration is not about the first dose");
        }
        if (!integration.path("therapistId").asText().equals(network.a().practitioner("therapist"))) {
            throw new WalkFailed("the integration is not with the same therapist");
        }
        return integration;
    }

    private void owedIntegration(String secondSession, Instant second, JsonNode integration) {
        day.prepare(secondSession, second);
        Answer refused = narrator.step(
                "the second dose is refused: the integration has not been held",
                () -> day.order(secondSession, 55).expect(409));
        narrator.note(refused.slug() + " " + refused.reasons());
        narrator.step(
                "the therapist records that the integration was held",
                () -> complete(cast.person("a.therapist"), integration));
        narrator.caused(
                "session-service lets the next dose go on",
                () -> day.order(secondSession, 55).status() == 201);
        day.verifyAndGive(secondSession, 55);
        day.monitorAndDischarge(secondSession);
    }

    private void progress(String patientId) {
        Caller patient = cast.person(sample.account());
        narrator.step("the patient fills in PHQ-9 again (0)", () -> intake.phq9(patient, patientId, 0, 0));
        narrator.caused(
                "progress shows change, response and remission",
                () -> phq9Progress(patientId).path("remission").asBoolean());
        JsonNode shown = phq9Progress(patientId);
        narrator.note("PHQ-9 " + shown.path("baseline") + " -> " + shown.path("latest") + ", change "
                + shown.path("change") + ", response " + shown.path("response") + ", remission "
                + shown.path("remission"));
    }

    private JsonNode phq9Progress(String patientId) {
        Answer answer = cast.person("a.therapist")
                .get("/v1/patients/" + patientId + "/progress")
                .expect(200);
        for (JsonNode instrument : answer.body().path("instruments")) {
            if (instrument.path("instrument").asText().equals("phq-9")) {
                return instrument;
            }
        }
        throw new WalkFailed("progress does not show PHQ-9");
    }

    private Answer complete(Caller therapist, JsonNode appointment) {
        String path = "/v1/appointments/" + appointment.path("id").asText();
        String tag = therapist.get(path).expect(200).tag();
        return therapist.postIfMatch(path + "/completion", Map.of(), tag).expect(200);
    }

    private JsonNode booked(String patientId, String kind) {
        JsonNode found = appointment(patientId, kind, "booked");
        if (found == null) {
            throw new WalkFailed("no " + kind + " appointment is booked");
        }
        return found;
    }

    private @Nullable JsonNode appointment(String patientId, String kind, String state) {
        Answer list = cast.person("a.therapist")
                .get("/v1/appointments?patientId=" + patientId)
                .expect(200);
        for (JsonNode item : list.body().path("items")) {
            if (item.path("kind").asText().equals(kind)
                    && item.path("state").asText().equals(state)) {
                return item;
            }
        }
        return null;
    }

    private Instant tenInTheMorning(int days) {
        return clock.now()
                .atZone(ZONE)
                .toLocalDate()
                .plusDays(days)
                .atTime(LocalTime.of(10, 0))
                .atZone(ZONE)
                .toInstant();
    }
}
