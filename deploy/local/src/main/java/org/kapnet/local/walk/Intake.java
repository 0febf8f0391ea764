package org.kapnet.local.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The steps from a referral to a screening, which all three sample patients take. */
final class Intake {

    private static final List<String> PHQ_9 =
            List.of("44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8");
    private static final List<String> GAD_7 =
            List.of("69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7");

    private final Cast cast;
    private final Narrator narrator;

    Intake(Cast cast, Narrator narrator) {
        this.cast = cast;
        this.narrator = narrator;
    }

    /** Refers a sample person from clinic A and links the account; answers with the patient's id. */
    String referAndLink(SamplePatient sample) {
        Caller partner = cast.partner("a");
        String referred = narrator.step("clinic A's system refers a patient", () -> partner.post(
                        "/v1/referrals",
                        Map.of(
                                "indication",
                                "treatment-resistant-depression",
                                "patient",
                                Map.of(
                                        "givenName",
                                        "Sample",
                                        "familyName",
                                        sample.familyName(),
                                        "birthDate",
                                        "1986-04-12",
                                        "phone",
                                        sample.phone(),
                                        "email",
                                        sample.account() + "@example.test",
                                        "zone",
                                        "America/Chicago",
                                        "language",
                                        "en",
                                        "homeLatitude",
                                        29.75,
                                        "homeLongitude",
                                        -95.36,
                                        "state",
                                        "TX")))
                .expect(201)
                .text("patientId"));
        String linked = narrator.step(
                "the patient signs in as on a phone and links the account", () -> cast.person(sample.account())
                        .post("/v1/me/link", Map.of())
                        .expect(200)
                        .text("patientId"));
        if (!linked.equals(referred)) {
            throw new WalkFailed("the account was linked to another patient than the one referred");
        }
        return referred;
    }

    /** The patient describes their health: a depression, and {@code conditions}, codes with a status. */
    void history(Caller patient, String patientId, List<Map<String, Object>> conditions) {
        List<Map<String, Object>> all = new ArrayList<>(conditions);
        all.add(Map.of("code", "major-depression", "status", "current"));
        narrator.step("the patient fills in the health history", () -> patient.put(
                        "/v1/patients/" + patientId + "/history",
                        Map.of(
                                "conditions",
                                all,
                                "medications",
                                List.of(Map.of("name", "sertraline")),
                                "priorTrials",
                                List.of(
                                        Map.of("treatment", "sertraline", "adequate", true, "outcome", "no-response"),
                                        Map.of("treatment", "venlafaxine", "adequate", true, "outcome", "no-response")),
                                "weightKg",
                                70,
                                "heightCm",
                                172,
                                "pregnancy",
                                "no",
                                "breastfeeding",
                                false,
                                "substances",
                                List.of(Map.of("substance", "alcohol", "status", "none"))))
                .expect(200));
    }

    /** PHQ-9 with the same value for items 1 to 8 and its own for item 9. */
    Answer phq9(Caller patient, String patientId, int each, int item9) {
        List<Map<String, Object>> answers = answers(PHQ_9.subList(0, 8), each);
        answers.add(Map.of("item", PHQ_9.get(8), "value", item9));
        return assessment(patient, patientId, "phq-9", answers);
    }

    Answer gad7(Caller patient, String patientId, int each) {
        return assessment(patient, patientId, "gad-7", answers(GAD_7, each));
    }

    /** C-SSRS screener with every answer no: the branch questions 3 to 5 are not asked. */
    Answer cSsrsAllNo(Caller patient, String patientId) {
        return assessment(patient, patientId, "c-ssrs-screener", answers(List.of("93246-7", "93247-5", "93267-3"), 0));
    }

    Answer screening(Caller caller, String patientId) {
        return caller.post(
                        "/v1/patients/" + patientId + "/screenings",
                        Map.of("indication", "treatment-resistant-depression", "route", "im"))
                .expect(201);
    }

    private static Answer assessment(
            Caller patient, String patientId, String instrument, List<Map<String, Object>> answers) {
        return patient.post(
                        "/v1/patients/" + patientId + "/assessments",
                        Map.of("instrument", instrument, "version", 1, "answers", answers))
                .expect(201);
    }

    private static List<Map<String, Object>> answers(List<String> items, int value) {
        List<Map<String, Object>> answers = new ArrayList<>();
        items.forEach(item -> answers.add(Map.of("item", item, "value", value)));
        return answers;
    }
}
