package org.kapnet.intake.caseload;

import static java.util.Map.entry;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.kapnet.intake.Api;
import org.kapnet.intake.Network;
import org.kapnet.intake.SamplePatient;

/** Every operation about one patient that a therapist may call, with what the patient has of it. */
record PatientOperations(Network network, SamplePatient patient, UUID episode, UUID screening, UUID assessment) {

    /** The calls by the ids of the operations. */
    Map<String, Function<Api, Response>> byId() {
        String inEpisode = "/v1/episodes/" + episode;
        String inScreening = "/v1/screenings/" + screening;
        String inReferral = "/v1/referrals/" + patient.referralId();
        String inAssessment = patient.path("/assessments/" + assessment);
        String pair = "/v1/patients/duplicates/"
                + Api.as(network.staff("nurse"))
                        .get("/v1/patients/duplicates")
                        .jsonPath()
                        .getString("items[0].id");
        return Map.ofEntries(
                entry("getPatient", api -> api.get(patient.path(""))),
                entry("getHistory", api -> api.get(patient.path("/history"))),
                entry("getAssessment", api -> api.get(inAssessment)),
                entry("getAssessmentComparison", api -> api.get(inAssessment + "/comparison")),
                entry("listAssessments", api -> api.get(patient.path("/assessments"))),
                entry("getScreening", api -> api.get(inScreening)),
                entry("listScreenings", api -> api.get(patient.path("/screenings"))),
                entry("listOpinions", api -> api.get(inScreening + "/opinions")),
                entry("getClearance", api -> api.get(patient.path("/clearance"))),
                entry("listClearances", api -> api.get(patient.path("/clearances"))),
                entry("listConsents", api -> api.get(patient.path("/consents"))),
                entry("listSpecialistLetters", api -> api.get(patient.path("/specialist-letters"))),
                entry("getReferral", api -> api.get(inReferral)),
                entry("getEpisode", api -> api.get(inEpisode)),
                entry("getKeptRecord", api -> api.get(patient.path("/kept-record"))),
                entry("getDuplicate", api -> api.get(pair)),
                entry(
                        "resolveDuplicate",
                        api -> api.post(pair + "/resolution", Map.of("decision", "different-people"), "\"0\"")),
                entry(
                        "recordHistory",
                        api -> api.put(patient.path("/history"), SamplePatient.historyBody(List.of()), "\"0\"")),
                entry(
                        "takeAssessment",
                        api -> api.post(
                                patient.path("/assessments"),
                                SamplePatient.assessmentBody("gad-7", SamplePatient.same(SamplePatient.GAD_7, 1)))),
                entry("screenPatient", api -> api.post(patient.path("/screenings"), treatment())),
                entry("findMatches", api -> api.post(patient.path("/matches"), treatment())),
                entry(
                        "giveOpinion",
                        api -> api.post(
                                inScreening + "/opinions",
                                Map.of("role", "therapist", "view", "supports", "reason", "sample"),
                                "\"0\"")),
                entry(
                        "receiveReferral",
                        api -> api.post(
                                "/v1/referrals",
                                Map.of("patientId", patient.id(), "indication", "treatment-resistant-depression"))),
                entry("acceptReferral", api -> api.post(inReferral + "/acceptance", Map.of(), "\"0\"")),
                entry(
                        "declineReferral",
                        api -> api.post(inReferral + "/refusal", Map.of("reason", "no-capacity"), "\"0\"")),
                entry(
                        "referPatientOut",
                        api -> api.post(inReferral + "/onward-referral", Map.of("destination", "psychiatry"), "\"0\"")),
                entry("openEpisode", api -> api.post("/v1/episodes", patient.episodeBody(network))),
                entry("closeEpisode", api -> api.post(inEpisode + "/closure", Map.of("reason", "completed"), "\"0\"")),
                entry(
                        "transferEpisode",
                        api -> api.post(
                                inEpisode + "/transfer",
                                Map.of(
                                        "clinicId", network.clinicId(),
                                        "siteId", network.siteId(),
                                        "therapistId", network.therapistId()),
                                "\"0\"")));
    }

    private static Map<String, Object> treatment() {
        return Map.of("indication", "treatment-resistant-depression", "route", "im");
    }
}
