package org.kapnet.intake;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.kapnet.platform.testing.Tokens;

/** A synthetic patient with an account, referred by a clinic. */
public record SamplePatient(UUID id, UUID referralId, Tokens account, String email) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public static final List<String> PHQ_9 =
            List.of("44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8");
    public static final List<String> GAD_7 =
            List.of("69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7");

    /** Refers a new patient and links the account. */
    public static SamplePatient of(Network network) {
        int number = NUMBER.incrementAndGet();
        String email = "sample.patient" + number + "@example.test";
        Response referral =
                Api.as(network.partner()).post("/v1/referrals", referralBody(email, phone(number), birthDate(number)));
        UUID id = Api.id(referral, 201, "patientId");
        Tokens account = Tokens.patient(UUID.randomUUID().toString(), email);
        Api.as(account).post("/v1/me/link", Api.nothing()).then().statusCode(200);
        return new SamplePatient(id, UUID.fromString(referral.jsonPath().getString("id")), account, email);
    }

    public static Map<String, Object> newReferral() {
        int number = NUMBER.incrementAndGet();
        return referralBody("sample.patient" + number + "@example.test", phone(number), birthDate(number));
    }

    /** A day of one's own, so that no two sample patients look like one person. */
    private static String birthDate(int number) {
        return LocalDate.of(1986, 4, 12).minusDays(number).toString();
    }

    private static String phone(int number) {
        return "+1202555%04d".formatted(number);
    }

    public static Map<String, Object> referralBody(String email, String phone, String birthDate) {
        return Map.of(
                "indication",
                "treatment-resistant-depression",
                "patient",
                Map.of(
                        "givenName",
                        "Sample",
                        "familyName",
                        "Patient-Test",
                        "birthDate",
                        birthDate,
                        "phone",
                        phone,
                        "email",
                        email,
                        "zone",
                        "America/Chicago",
                        "language",
                        "en",
                        "homeLatitude",
                        29.75,
                        "homeLongitude",
                        -95.36,
                        "state",
                        "TX"));
    }

    public Api api() {
        return Api.as(account);
    }

    public String path(String rest) {
        return "/v1/patients/" + id + rest;
    }

    /** Who the patient is, as a correction would say it. */
    public Map<String, Object> person() {
        Map<String, Object> shown = api().get(path("")).jsonPath().getMap("");
        Map<String, Object> person = new HashMap<>();
        for (String member : List.of(
                "givenName",
                "familyName",
                "birthDate",
                "phone",
                "email",
                "zone",
                "language",
                "homeLatitude",
                "homeLongitude",
                "state")) {
            person.put(member, shown.get(member));
        }
        return person;
    }

    public String birthDate() {
        return api().get(path("")).jsonPath().getString("birthDate");
    }

    /** Records a history with a depression, these conditions and two failed trials. */
    public Response history(List<Map<String, Object>> conditions) {
        Response answer = api().put(path("/history"), historyBody(conditions), null);
        answer.then().statusCode(200);
        return answer;
    }

    public static Map<String, Object> historyBody(List<Map<String, Object>> conditions) {
        List<Map<String, Object>> all = new ArrayList<>(conditions);
        all.add(Map.of("code", "major-depression", "status", "current"));
        return Map.of(
                "conditions",
                all,
                "medications",
                List.of(Map.of("name", "sertraline")),
                "priorTrials",
                List.of(
                        Map.of("treatment", "sertraline", "adequate", true, "outcome", "no-response"),
                        Map.of("treatment", "venlafaxine", "adequate", true, "outcome", "no-response")),
                "weightKg",
                70.5,
                "heightCm",
                172,
                "pregnancy",
                "no",
                "breastfeeding",
                false,
                "substances",
                List.of(Map.of("substance", "alcohol", "status", "none")));
    }

    /** Answers all questionnaires: moderate depression, no risk. */
    public void assess() {
        phq9(2, 0).then().statusCode(201);
        answer("gad-7", same(GAD_7, 1)).then().statusCode(201);
        answer("c-ssrs-screener", same(List.of("93246-7", "93247-5", "93267-3"), 0))
                .then()
                .statusCode(201);
    }

    public Response phq9(int each, int item9) {
        List<Map<String, Object>> answers = same(PHQ_9.subList(0, 8), each);
        answers.add(Map.of("item", PHQ_9.get(8), "value", item9));
        return answer("phq-9", answers);
    }

    public Response answer(String instrument, List<Map<String, Object>> answers) {
        return api().post(path("/assessments"), assessmentBody(instrument, answers));
    }

    public static Map<String, Object> assessmentBody(String instrument, List<Map<String, Object>> answers) {
        return Map.of("instrument", instrument, "version", 1, "answers", answers);
    }

    public static List<Map<String, Object>> same(List<String> items, int value) {
        List<Map<String, Object>> answers = new ArrayList<>();
        items.forEach(item -> answers.add(Map.of("item", item, "value", value)));
        return answers;
    }

    public Response screen() {
        return api().post(path("/screenings"), Map.of("indication", "treatment-resistant-depression", "route", "im"));
    }

    /** Goes from history to a granted clearance; answers with it. */
    public Response clear(Network network) {
        history(List.of());
        assess();
        Response screening = screen();
        screening.then().statusCode(201);
        Response review = Api.as(network.staff("prescriber"))
                .post(
                        "/v1/screenings/" + screening.jsonPath().getString("id") + "/reviews",
                        Map.of("decision", "grant", "reason", "two adequate trials without response"),
                        screening.header("ETag"));
        review.then().statusCode(201);
        return review;
    }

    public Map<String, Object> episodeBody(Network network) {
        return Map.of(
                "patientId",
                id,
                "clinicId",
                network.clinicId(),
                "siteId",
                network.siteId(),
                "therapistId",
                network.therapistId(),
                "indication",
                "treatment-resistant-depression",
                "route",
                "im");
    }
}
