package org.kapnet.local.walk;

import java.util.List;
import java.util.Map;

/** The second sample patient: a history of psychosis. The screening refuses with its reasons and refers out. */
public final class PsychosisHistory {

    private final Cast cast;
    private final Narrator narrator;
    private final Intake intake;

    public PsychosisHistory(Cast cast, Narrator narrator) {
        this.cast = cast;
        this.narrator = narrator;
        this.intake = new Intake(cast, narrator);
    }

    /** Walks the path and answers with the patient's id. */
    public String walk() {
        narrator.chapter("Second patient: a history of psychosis");
        Caller patient = cast.person("patient.two");
        String patientId = intake.referAndLink(SamplePatient.TWO);
        intake.history(patient, patientId, List.of(Map.of("code", "schizophrenia", "status", "past")));
        narrator.step("the patient fills in PHQ-9, GAD-7 and the C-SSRS screener", () -> {
            intake.phq9(patient, patientId, 2, 0);
            intake.gad7(patient, patientId, 1);
            return intake.cSsrsAllNo(patient, patientId);
        });
        Answer screening =
                narrator.step("the screening judges", () -> intake.screening(cast.person("a.nurse"), patientId));
        String verdict = screening.body().path("verdict").path("kind").asText();
        if (!verdict.equals("refer-out")) {
            throw new WalkFailed("a history of schizophrenia was judged " + verdict + ", not refer-out");
        }
        narrator.note("verdict: refer-out");
        screening
                .body()
                .path("findings")
                .forEach(finding -> narrator.note(finding.path("ruleId").asText()
                        + ": "
                        + finding.path("message").asText()
                        + " [" + finding.path("source").asText() + "]"));
        narrator.step("a prescriber cannot grant a clearance against it", () -> cast.person("a.prescriber")
                .postIfMatch(
                        "/v1/screenings/" + screening.text("id") + "/reviews",
                        Map.of("decision", "grant", "reason", "sample attempt"),
                        screening.tag())
                .expect(409));
        return patientId;
    }
}
