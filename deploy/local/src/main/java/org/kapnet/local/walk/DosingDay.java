package org.kapnet.local.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Booking a dosing session and the day itself: check-in, readiness, order, dose, monitoring, discharge. */
final class DosingDay {

    private static final Duration BETWEEN_VITALS = Duration.ofMinutes(15);

    private final Cast cast;
    private final Narrator narrator;
    private final WalkClock clock;
    private final Sinks sinks;
    private final ClinicSetup clinic;
    private final SamplePatient sample;
    private final Caller nurse;
    private final Caller prescriber;
    private String orderId = "";

    DosingDay(Cast cast, Narrator narrator, WalkClock clock, Sinks sinks, ClinicSetup clinic, SamplePatient sample) {
        this.cast = cast;
        this.narrator = narrator;
        this.clock = clock;
        this.sinks = sinks;
        this.clinic = clinic;
        this.sample = sample;
        this.nurse = cast.person(clinic.letter() + ".nurse");
        this.prescriber = cast.person(clinic.letter() + ".prescriber");
    }

    /** Books room, prescriber, therapist, nurse and patient together. */
    String book(String courseId, String patientId, Instant startsAt) {
        String sessionId = narrator.eventually(
                        "a session is booked: room, prescriber, therapist, nurse and patient together",
                        201,
                        () -> request(courseId, startsAt))
                .text("id");
        narrator.caused("notification-service planned reminders", () -> reminders(patientId) >= 3);
        return sessionId;
    }

    /** Waits until a session over an hour of therapy is refused because of it. */
    void takenByTherapy(String courseId, Instant startsAt) {
        narrator.caused(
                "session-service books no session over it",
                () -> request(courseId, startsAt).slug().equals("booking-conflict"));
    }

    private Answer request(String courseId, Instant startsAt) {
        return cast.person(clinic.letter() + ".admin")
                .post(
                        "/v1/sessions",
                        Map.of(
                                "courseId", courseId,
                                "roomId", clinic.roomId(),
                                "prescriberId", clinic.practitioner("prescriber"),
                                "therapistId", clinic.practitioner("therapist"),
                                "nurseId", clinic.practitioner("nurse"),
                                "startsAt", startsAt.toString()));
    }

    /** Moves to 72 h before the session and waits for what the patient then gets. */
    void reminders(String patientId, Instant startsAt) {
        int mails = sinks.mails();
        int texts = sinks.texts();
        Instant twoHoursBefore = startsAt.minus(Duration.ofHours(2)).plusSeconds(1);
        narrator.step("the clock moves to 2 h before the session", () -> {
            clock.setTo(twoHoursBefore);
            return true;
        });
        narrator.caused("a reminder went out by mail", () -> sinks.mails() > mails);
        narrator.caused("a reminder went out by SMS", () -> sinks.texts() > texts);
        narrator.caused("it stands in the patient's feed", () -> !cast.person(sample.account())
                .get("/v1/messages")
                .expect(200)
                .body()
                .path("items")
                .isEmpty());
    }

    /** The whole day. */
    void dose(String sessionId, Instant startsAt, boolean showRefusals) {
        checkIn(sessionId, startsAt);
        if (showRefusals) {
            Answer refused = narrator.step(
                    "readiness is refused at 165/95 with no escort",
                    () -> readiness(sessionId, 165, 95, false).expect(409));
            narrator.note(refused.slug() + " " + refused.reasons());
        }
        narrator.step("readiness holds: vitals, fasting, escort, suicidality", () -> readiness(sessionId, 122, 78, true)
                .expect(200));
        narrator.step(
                "the prescriber orders 50 mg IM", () -> order(sessionId, 50).expect(201));
        verifyAndGive(sessionId, 50);
        if (showRefusals) {
            Answer early = narrator.step(
                    "discharge straight after the dose is refused with all reasons",
                    () -> discharge(sessionId).expect(409));
            narrator.note(early.slug() + " " + early.reasons());
        }
        monitorAndDischarge(sessionId);
    }

    /** Check-in and readiness only. */
    void prepare(String sessionId, Instant startsAt) {
        checkIn(sessionId, startsAt);
        narrator.step(
                "readiness holds", () -> readiness(sessionId, 120, 76, true).expect(200));
    }

    /** Orders a dose; remembers the order when it was accepted. */
    Answer order(String sessionId, int doseMg) {
        Answer answer = prescriber.postIfMatch(
                path(sessionId) + "/orders",
                Map.of("doseMg", doseMg, "formulation", "solution-for-injection", "concentrationMgPerMl", 50),
                tag(sessionId));
        if (answer.status() == 201) {
            orderId = answer.text("id");
        }
        return answer;
    }

    /** A second person verifies, then the nurse gives the dose from the lot. */
    void verifyAndGive(String sessionId, int doseMg) {
        String order = "/v1/orders/" + orderId;
        narrator.step("a second person reads the order and verifies it", () -> nurse.postIfMatch(
                        order + "/verification",
                        Map.of(),
                        nurse.get(order).expect(200).tag())
                .expect(200));
        narrator.step("the nurse gives the dose from the lot", () -> nurse.postIfMatch(
                        path(sessionId) + "/administrations",
                        Map.of(
                                "orderId",
                                orderId,
                                "lotId",
                                clinic.lotId(),
                                "administeredMg",
                                doseMg,
                                "wastedMg",
                                0,
                                "administeredAt",
                                clock.now().toString()),
                        tag(sessionId))
                .expect(201));
    }

    /** Two hours of vital signs, then discharge. */
    void monitorAndDischarge(String sessionId) {
        narrator.step("vital signs every 15 min for 2 h", () -> {
            for (int reading = 0; reading <= 8; reading++) {
                if (reading > 0) {
                    clock.advance(BETWEEN_VITALS);
                }
                int rise = reading >= 1 && reading <= 3 ? 20 : 0;
                nurse.post(path(sessionId) + "/vitals", vitals(124 + rise, 80 + rise / 2, rise == 0 ? 5 : 4))
                        .expect(201);
            }
            clock.advance(Duration.ofMinutes(1));
            return true;
        });
        narrator.step(
                "every criterion holds: discharge", () -> discharge(sessionId).expect(200));
    }

    private void checkIn(String sessionId, Instant startsAt) {
        clock.setTo(startsAt);
        narrator.step("the nurse checks the patient in", () -> nurse.postIfMatch(
                        path(sessionId) + "/check-in", Map.of("identityConfirmed", true), tag(sessionId))
                .expect(200));
    }

    private Answer readiness(String sessionId, int systolic, int diastolic, boolean escort) {
        Instant now = clock.now();
        Map<String, Object> body = new HashMap<>();
        body.put(
                "vitals",
                Map.of(
                        "systolicMmHg", systolic,
                        "diastolicMmHg", diastolic,
                        "heartRatePerMinute", 72,
                        "spo2Percent", 98,
                        "respiratoryRatePerMinute", 14));
        body.put("weightKg", 70);
        body.put("lastFoodAt", now.minus(Duration.ofHours(6)).toString());
        body.put("lastDrinkAt", now.minus(Duration.ofHours(2)).toString());
        body.put(
                "escort",
                escort
                        ? Map.of("present", true, "name", "Sample Escort", "phone", "+12025550199")
                        : Map.of("present", false));
        body.put("suicidality", Map.of("riskLevel", "none"));
        return nurse.postIfMatch(path(sessionId) + "/readiness", body, tag(sessionId));
    }

    private Answer discharge(String sessionId) {
        Map<String, Object> body = new HashMap<>();
        body.put("cadssTotal", 1);
        body.put("dissociationResolved", true);
        body.put("oriented", true);
        body.put("walksUnaided", true);
        body.put("nauseaControlled", true);
        body.put("suicidalityRiskLevel", "none");
        body.put("escortPresent", true);
        body.put("instructionsGiven", true);
        body.put("emergencyNumberGiven", true);
        return prescriber.postIfMatch(path(sessionId) + "/discharge", body, tag(sessionId));
    }

    private Map<String, Object> vitals(int systolic, int diastolic, int sedation) {
        return Map.of(
                "takenAt",
                clock.now().toString(),
                "systolicMmHg",
                systolic,
                "diastolicMmHg",
                diastolic,
                "heartRatePerMinute",
                76,
                "spo2Percent",
                98,
                "respiratoryRatePerMinute",
                14,
                "sedationMoaas",
                sedation);
    }

    private int reminders(String patientId) {
        return nurse.get("/v1/reminders?patientId=" + patientId)
                .expect(200)
                .body()
                .path("items")
                .size();
    }

    private String tag(String sessionId) {
        return nurse.get(path(sessionId)).expect(200).tag();
    }

    private static String path(String sessionId) {
        return "/v1/sessions/" + sessionId;
    }
}
