package org.kapnet.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.kapnet.platform.time.SettableClock;

/** The day of a dose as the people of a ward live it, step by step over HTTP. */
public final class Day {
    private final Ward ward;
    private final SettableClock clock;
    private final UUID sessionId;

    public Day(Ward ward, SettableClock clock, UUID sessionId) {
        this.ward = ward;
        this.clock = clock;
        this.sessionId = sessionId;
    }

    public UUID sessionId() {
        return sessionId;
    }

    public String state() {
        return Ward.get(ward.prescriber(), "/v1/sessions/" + sessionId)
                .jsonPath()
                .getString("state");
    }

    public Response checkIn() {
        return ward.step(ward.nurse(), sessionId, "check-in", "{\"identityConfirmed\":true}");
    }

    public Response ready() {
        return ward.step(ward.nurse(), sessionId, "readiness", readiness(122, 78, "none", true));
    }

    public String readiness(int systolic, int diastolic, String risk, boolean escort) {
        return """
                {"vitals":{"systolicMmHg":%d,"diastolicMmHg":%d,"heartRatePerMinute":68,"spo2Percent":97},
                 "weightKg":70,"lastFoodAt":"%s","lastDrinkAt":"%s",
                 "escort":{"present":%s,"name":"Sample Escort","phone":"+12025550199"},
                 "suicidality":{"riskLevel":"%s"}}""".formatted(
                systolic, diastolic, now().minus(Duration.ofHours(8)), now().minus(Duration.ofHours(2)), escort, risk);
    }

    public Response order(int doseMg) {
        return ward.step(ward.prescriber(), sessionId, "orders", orderBody(doseMg));
    }

    public static String orderBody(int doseMg) {
        return "{\"doseMg\":%d,\"formulation\":\"injection\",\"concentrationMgPerMl\":50}".formatted(doseMg);
    }

    public Response verify(UUID orderId) {
        String order = "/v1/orders/" + orderId;
        return Ward.request(ward.nurse())
                .header("If-Match", Ward.get(ward.nurse(), order).header("ETag"))
                .post(order + "/verification");
    }

    public Response administer(UUID orderId, UUID lotId, String doseMg) {
        return ward.step(ward.nurse(), sessionId, "administrations", administration(orderId, lotId, doseMg));
    }

    public String administration(UUID orderId, UUID lotId, String doseMg) {
        return """
                {"orderId":"%s","lotId":"%s","administeredMg":%s,"wastedMg":0,"administeredAt":"%s"}""".formatted(orderId, lotId, new BigDecimal(doseMg), now());
    }

    public Response vitals(int systolic, int diastolic, int sedation) {
        return Ward.post(
                ward.nurse(),
                "/v1/sessions/" + sessionId + "/vitals",
                vitalsBody(UUID.randomUUID(), systolic, diastolic, sedation));
    }

    public String vitalsBody(UUID id, int systolic, int diastolic, int sedation) {
        return """
                {"id":"%s","takenAt":"%s","systolicMmHg":%d,"diastolicMmHg":%d,"heartRatePerMinute":76,
                 "spo2Percent":97,"respiratoryRatePerMinute":14,"sedationMoaas":%d}""".formatted(id, now(), systolic, diastolic, sedation);
    }

    public Response discharge() {
        return ward.step(ward.prescriber(), sessionId, "discharge", dischargeBody(true));
    }

    public static String dischargeBody(boolean met) {
        return """
                {"cadssTotal":%d,"dissociationResolved":%2$s,"oriented":%2$s,"walksUnaided":%2$s,"nauseaControlled":%2$s,
                 "suicidalityRiskLevel":"%3$s","escortPresent":%2$s,"instructionsGiven":%2$s,
                 "emergencyNumberGiven":%2$s}""".formatted(met ? 1 : 30, met, met ? "none" : "high");
    }

    /** From booked to verified; returns the order. */
    public UUID untilVerified(int doseMg) {
        assertThat(checkIn().statusCode()).isEqualTo(200);
        assertThat(ready().statusCode()).isEqualTo(200);
        UUID orderId = Ward.id(order(doseMg));
        assertThat(verify(orderId).statusCode()).isEqualTo(200);
        return orderId;
    }

    /** From booked to dosed. */
    public void untilDosed(UUID lotId, int doseMg) {
        UUID orderId = untilVerified(doseMg);
        Response given = administer(orderId, lotId, String.valueOf(doseMg));
        assertThat(given.statusCode()).as(given.asString()).isEqualTo(201);
    }

    /** From booked to discharged, two hours later. */
    public void whole(UUID lotId, int doseMg) {
        untilDosed(lotId, doseMg);
        clock.advance(Duration.ofMinutes(121));
        assertThat(vitals(124, 80, 5).statusCode()).isEqualTo(201);
        Response discharged = discharge();
        assertThat(discharged.statusCode()).as(discharged.asString()).isEqualTo(200);
    }

    private Instant now() {
        return clock.instant();
    }
}
