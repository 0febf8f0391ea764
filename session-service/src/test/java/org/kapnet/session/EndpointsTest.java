package org.kapnet.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.time.SettableClock;

/** Every endpoint with everything that a client gets wrong: the right problem, and nothing changes. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class EndpointsTest {
    @Inject
    SettableClock clock;

    private final Ward ward = Ward.open();
    private final Ward other = Ward.open();
    private final Tokens patientRole = Tokens.patient("some-patient", "patient.nine@example.test");

    @AfterEach
    void returnToRealTime() {
        clock.reset();
    }

    @Test
    void rooms() {
        EndpointMatrix.post("/v1/rooms")
                .body("{\"siteId\":\"%s\",\"name\":\"Blue room\"}".formatted(ward.siteId))
                .as(ward.admin())
                .notAs(ward.nurse(), ward.prescriber(), ward.therapist(), patientRole)
                .required("/siteId", "/name")
                .wrongType("/siteId")
                .unchanged(rows("room"))
                .repeatable("{\"siteId\":\"%s\",\"name\":\"Red room\"}".formatted(ward.siteId))
                .verify();
        UUID room = ward.room();
        EndpointMatrix.get("/v1/rooms/" + room)
                .as(ward.nurse())
                .notAs(patientRole)
                .unknown("/v1/rooms/" + UUID.randomUUID(), "/v1/rooms/" + other.room())
                .verify();
        listed("/v1/rooms", ward.therapist(), patientRole, Tokens.as("network-admin"));
    }

    @Test
    void lots() {
        EndpointMatrix.post("/v1/lots")
                .body(ward.lotBody("2098-12-31"))
                .as(ward.nurse())
                .notAs(ward.prescriber(), ward.therapist(), patientRole)
                .required(
                        "/siteId",
                        "/medicine",
                        "/formulation",
                        "/concentrationMgPerMl",
                        "/lotNumber",
                        "/expiresOn",
                        "/quantityMg")
                .wrongType("/siteId", "/quantityMg", "/expiresOn")
                .keyRequired()
                .unchanged(rows("lot"))
                .repeatable(ward.lotBody("2098-12-30"))
                .verify();
        EndpointMatrix.get("/v1/lots/" + ward.lot())
                .as(ward.nurse())
                .notAs(patientRole, ward.therapist())
                .unknown("/v1/lots/" + UUID.randomUUID(), "/v1/lots/" + other.lot())
                .verify();
        listed("/v1/lots", ward.nurse(), patientRole, ward.therapist());
    }

    @Test
    void courses() {
        Ward.Patient patient = ward.patient();
        EndpointMatrix.post("/v1/courses")
                .body(Ward.courseBody(patient))
                .as(ward.prescriber())
                .notAs(ward.nurse(), ward.admin(), patientRole)
                .required("/patientId", "/episodeId", "/protocolId")
                .wrongType("/patientId")
                .keyRequired()
                .unchanged(rows("course"))
                .repeatable(Ward.courseBody(ward.patient()))
                .verify();
        UUID foreign = other.course(other.patient());
        EndpointMatrix.get("/v1/courses/" + ward.course(ward.patient()))
                .as(ward.therapist())
                .notAs(Tokens.partner(ward.clinicId, "sessions:read"))
                .unknown("/v1/courses/" + UUID.randomUUID(), "/v1/courses/" + foreign)
                .verify();
        listed("/v1/courses", ward.nurse(), Tokens.as("network-admin"));
    }

    @Test
    void courseExtension() {
        String course = "/v1/courses/" + ward.course(ward.patient());
        String foreign = "/v1/courses/" + other.course(other.patient());
        EndpointMatrix.post(course + "/extension")
                .body("{\"additionalDoses\":1,\"reason\":\"Partial response\"}")
                .as(ward.prescriber())
                .notAs(ward.nurse(), ward.admin(), ward.therapist(), patientRole)
                .required("/additionalDoses", "/reason")
                .wrongType("/additionalDoses")
                .keyRequired()
                .ifMatch(Ward.get(ward.prescriber(), course).header("ETag"))
                .unknown("/v1/courses/" + UUID.randomUUID() + "/extension", foreign + "/extension")
                .unchanged(rows("course_extension"))
                .repeatable()
                .verify();
    }

    @Test
    void exposure() {
        Ward.Patient patient = ward.patient();
        EndpointMatrix.get("/v1/patients/" + patient.id() + "/exposure")
                .as(ward.therapist())
                .notAs(ward.admin(), Tokens.partner(ward.clinicId, "sessions:read"), Tokens.as("network-admin"))
                .unknown(
                        "/v1/patients/" + UUID.randomUUID() + "/exposure",
                        "/v1/patients/" + other.patient().id() + "/exposure")
                .verify();
    }

    @Test
    void bookings() {
        String body = ward.bookingBody(ward.course(ward.patient()), ward.room(), soon());
        String another = ward.bookingBody(ward.course(ward.patient()), ward.room(), soon().plus(Duration.ofDays(9)));
        EndpointMatrix.post("/v1/sessions")
                .body(body)
                .as(ward.admin())
                .notAs(ward.therapist(), patientRole, Tokens.partner(ward.clinicId, "sessions:read"))
                .required("/courseId", "/roomId", "/prescriberId", "/therapistId", "/nurseId", "/startsAt")
                .wrongType("/courseId", "/startsAt")
                .keyRequired()
                .unchanged(rows("dosing_session"))
                .repeatable(another)
                .verify();
    }

    @Test
    void sessions() {
        UUID session = booked(ward);
        EndpointMatrix.get("/v1/sessions/" + session)
                .as(Tokens.partner(ward.clinicId, "sessions:read"))
                .notAs(Tokens.partner(ward.clinicId, "referrals:write"), Tokens.as("network-admin"))
                .unknown("/v1/sessions/" + UUID.randomUUID(), "/v1/sessions/" + booked(other))
                .verify();
        listed("/v1/sessions", ward.nurse(), Tokens.as("network-admin"));
    }

    @Test
    void checkIn() {
        UUID session = booked(ward);
        step(session, "check-in", "{\"identityConfirmed\":true}", ward.nurse())
                .notAs(ward.admin(), ward.therapist(), patientRole)
                .required("/identityConfirmed")
                .wrongType("/identityConfirmed")
                .repeatable()
                .verify();
    }

    @Test
    void cancellation() {
        UUID session = booked(ward);
        step(session, "cancellation", "{\"reason\":\"patient-request\"}", ward.admin())
                .notAs(ward.therapist(), patientRole)
                .required("/reason")
                .wrongType("/reason")
                .repeatable("{\"reason\":\"clinic-request\"}")
                .verify();
    }

    @Test
    void noShow() {
        UUID session = booked(ward);
        clock.advance(Duration.ofHours(2));
        step(session, "no-show", "{\"reason\":\"not-here\"}", ward.admin())
                .notAs(ward.therapist(), patientRole)
                .required("/reason")
                .wrongType("/reason")
                .repeatable()
                .verify();
    }

    @Test
    void stop() {
        Day day = new Day(ward, clock, booked(ward));
        day.checkIn();
        step(day.sessionId(), "stop", "{\"reason\":\"unwell\"}", ward.nurse())
                .notAs(ward.admin(), ward.therapist(), patientRole)
                .required("/reason")
                .wrongType("/reason")
                .repeatable()
                .verify();
    }

    @Test
    void readiness() {
        Day day = new Day(ward, clock, booked(ward));
        day.checkIn();
        step(day.sessionId(), "readiness", day.readiness(122, 78, "none", true), ward.nurse())
                .notAs(ward.admin(), ward.therapist(), patientRole)
                .required(
                        "/vitals",
                        "/vitals/systolicMmHg",
                        "/vitals/diastolicMmHg",
                        "/vitals/heartRatePerMinute",
                        "/vitals/spo2Percent",
                        "/weightKg",
                        "/lastFoodAt",
                        "/lastDrinkAt",
                        "/escort",
                        "/escort/present",
                        "/suicidality",
                        "/suicidality/riskLevel")
                .wrongType("/vitals/systolicMmHg", "/weightKg", "/lastFoodAt", "/escort/present")
                .repeatable()
                .verify();
    }

    @Test
    void orders() {
        Day day = new Day(ward, clock, booked(ward));
        day.checkIn();
        day.ready();
        step(day.sessionId(), "orders", Day.orderBody(50), ward.prescriber())
                .notAs(ward.nurse(), ward.admin(), patientRole)
                .required("/doseMg", "/formulation", "/concentrationMgPerMl")
                .wrongType("/doseMg")
                .keyRequired()
                .unchanged(rows("dose_order"))
                .repeatable(Day.orderBody(55))
                .verify();
    }

    @Test
    void order() {
        Day day = new Day(ward, clock, booked(ward));
        day.checkIn();
        day.ready();
        String order = "/v1/orders/" + Ward.id(day.order(50));
        EndpointMatrix.get(order)
                .as(ward.nurse())
                .notAs(ward.admin(), patientRole)
                .unknown("/v1/orders/" + UUID.randomUUID())
                .verify();
        EndpointMatrix.post(order + "/verification")
                .withoutBody()
                .as(ward.nurse())
                .notAs(ward.admin(), ward.therapist(), patientRole)
                .unknown("/v1/orders/" + UUID.randomUUID() + "/verification")
                .ifMatch(Ward.get(ward.nurse(), order).header("ETag"))
                .keyRequired()
                .unchanged(() -> Ward.get(ward.nurse(), order).asString())
                .repeatable()
                .verify();
        EndpointMatrix.post(order + "/verification")
                .withoutBody()
                .as(other.nurse())
                .unknown(order + "/verification")
                .verify();
    }

    @Test
    void administrations() {
        Day day = new Day(ward, clock, booked(ward));
        UUID order = day.untilVerified(50);
        UUID lot = ward.lot();
        step(day.sessionId(), "administrations", day.administration(order, lot, "50"), ward.nurse())
                .notAs(ward.prescriber(), ward.admin(), patientRole)
                .required("/orderId", "/lotId", "/administeredMg", "/wastedMg", "/administeredAt")
                .wrongType("/administeredMg", "/administeredAt")
                .keyRequired()
                .unchanged(() -> Database.count("select count(*) from ledger_entry where lot_id = ?", lot))
                .repeatable()
                .verify();
    }

    @Test
    void vitals() {
        Day day = new Day(ward, clock, booked(ward));
        day.checkIn();
        EndpointMatrix.post("/v1/sessions/" + day.sessionId() + "/vitals")
                .body(day.vitalsBody(UUID.randomUUID(), 120, 80, 5))
                .as(ward.nurse())
                .notAs(ward.admin(), ward.therapist(), patientRole)
                .required(
                        "/takenAt",
                        "/systolicMmHg",
                        "/diastolicMmHg",
                        "/heartRatePerMinute",
                        "/spo2Percent",
                        "/respiratoryRatePerMinute",
                        "/sedationMoaas")
                .wrongType("/id", "/takenAt", "/systolicMmHg")
                .unknown("/v1/sessions/" + UUID.randomUUID() + "/vitals", "/v1/sessions/" + booked(other) + "/vitals")
                .unchanged(() ->
                        Database.count("select count(*) from vital_reading where session_id = ?", day.sessionId()))
                .repeatable(day.vitalsBody(UUID.randomUUID(), 121, 80, 5))
                .verify();
        String readings = "/v1/sessions/" + day.sessionId() + "/vitals";
        String reading =
                readings + "/" + Ward.get(ward.nurse(), readings).jsonPath().getString("items[0].id");
        EndpointMatrix.get(readings)
                .as(ward.nurse())
                .notAs(ward.admin(), patientRole)
                .unknown("/v1/sessions/" + UUID.randomUUID() + "/vitals")
                .verify();
        EndpointMatrix.get(reading)
                .as(ward.nurse())
                .notAs(ward.admin(), patientRole)
                .unknown(readings + "/" + UUID.randomUUID())
                .verify();
    }

    @Test
    void discharge() {
        Day day = new Day(ward, clock, booked(ward));
        day.untilDosed(ward.lot(), 50);
        clock.advance(Duration.ofHours(3));
        day.vitals(120, 78, 5);
        step(day.sessionId(), "discharge", Day.dischargeBody(true), ward.nurse())
                .notAs(ward.admin(), ward.therapist(), patientRole)
                .required(
                        "/dissociationResolved",
                        "/oriented",
                        "/walksUnaided",
                        "/nauseaControlled",
                        "/suicidalityRiskLevel",
                        "/escortPresent",
                        "/instructionsGiven",
                        "/emergencyNumberGiven")
                .wrongType("/oriented")
                .repeatable()
                .verify();
    }

    @Test
    void protocols() {
        EndpointMatrix.get("/v1/protocols/ketamine-im")
                .as(patientRole)
                .everyRole()
                .unknown("/v1/protocols/nothing")
                .verify();
        EndpointMatrix.get("/v1/protocols").as(patientRole).everyRole().verify();
    }

    /** The list of what this test made: read by who may, and without anything of it for another clinic. */
    private void listed(String path, Tokens reader, Tokens... forbidden) {
        EndpointMatrix.get(path).as(reader).notAs(forbidden).verify();
        assertThat(Ward.get(reader, path).jsonPath().getList("items.id", String.class))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(
                        Ward.get(other.nurse(), path).jsonPath().getList("items.id", String.class));
    }

    private EndpointMatrix step(UUID session, String step, String body, Tokens who) {
        String version = Ward.get(ward.prescriber(), "/v1/sessions/" + session).header("ETag");
        return EndpointMatrix.post("/v1/sessions/" + session + "/" + step)
                .body(body)
                .as(who)
                .ifMatch(version)
                .unknown("/v1/sessions/" + UUID.randomUUID() + "/" + step, "/v1/sessions/" + booked(other) + "/" + step)
                .unchanged(state(session));
    }

    private UUID booked(Ward where) {
        return where.booked(where.course(where.patient()), where.room(), where == ward ? soon() : later());
    }

    private Instant soon() {
        return clock.instant().plus(Duration.ofMinutes(90));
    }

    /** The other clinic's people are booked more than once in one test. */
    private Instant later() {
        return clock.instant().plus(Duration.ofDays(1L + Database.count("select count(*) from booking_claim")));
    }

    private Supplier<Object> rows(String table) {
        return () -> Database.count("select count(*) from " + table + " where clinic_id = ?", ward.clinicId);
    }

    private static Supplier<Object> state(UUID session) {
        return () -> Database.count("select version from dosing_session where id = ?", session);
    }
}
