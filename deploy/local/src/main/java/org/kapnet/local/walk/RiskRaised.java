package org.kapnet.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The third sample patient: PHQ-9 item 9 above 0. The risk is escalated until a clinician acknowledges it. */
public final class RiskRaised {

    private static final Duration BETWEEN_STEPS = Duration.ofMinutes(6);

    private final Cast cast;
    private final Narrator narrator;
    private final WalkClock clock;
    private final Sinks sinks;
    private final Intake intake;

    public RiskRaised(Cast cast, Narrator narrator, WalkClock clock, Sinks sinks) {
        this.cast = cast;
        this.narrator = narrator;
        this.clock = clock;
        this.sinks = sinks;
        this.intake = new Intake(cast, narrator);
    }

    /** Walks the path and answers with the patient's id. */
    public String walk() {
        narrator.chapter("Third patient: a risk is raised and escalated");
        Caller patient = cast.person("patient.three");
        Caller nurse = cast.person("a.nurse");
        String patientId = intake.referAndLink(SamplePatient.THREE);
        intake.history(patient, patientId, List.of());
        int textsBefore = sinks.texts();
        narrator.step(
                "the patient answers PHQ-9 item 9 above 0 (low total)", () -> intake.phq9(patient, patientId, 0, 1));
        narrator.caused("notification-service raised an escalation", () -> open(nurse, patientId) != null);
        narrator.caused("who is on call got a text that names nobody", () -> sinks.texts() > textsBefore);
        int afterFirst = sinks.texts();
        narrator.step("nobody answers for six minutes", () -> {
            clock.advance(BETWEEN_STEPS);
            return true;
        });
        narrator.caused("the next on call got a text too", () -> sinks.texts() > afterFirst);
        JsonNode escalation = open(nurse, patientId);
        if (escalation == null) {
            throw new WalkFailed("the escalation is not open any more, though nobody acknowledged it");
        }
        String path = "/v1/escalations/" + escalation.path("id").asText();
        narrator.step("a nurse acknowledges the escalation", () -> nurse.postIfMatch(
                        path + "/acknowledgement", Map.of(), nurse.get(path).tag())
                .expect(200));
        int atAcknowledgement = sinks.texts();
        clock.advance(BETWEEN_STEPS);
        Answer after = nurse.get(path).expect(200);
        narrator.note("escalation is " + after.text("state") + "; texts sent in all: " + atAcknowledgement);
        return patientId;
    }

    private static @Nullable JsonNode open(Caller nurse, String patientId) {
        Answer list = nurse.get("/v1/escalations?patientId=" + patientId).expect(200);
        for (JsonNode item : list.body().path("items")) {
            if (item.path("state").asText().equals("raised")) {
                return item;
            }
        }
        return null;
    }
}
