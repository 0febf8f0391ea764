package org.kapnet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.problem;
import static org.kapnet.platform.testing.ProblemAssertions.reasons;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.time.SettableClock;

/** The refusals of the clinical gates as a client sees them: every reason, and nothing changed. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class RulesOverHttpTest {
    @Inject
    SettableClock clock;

    private final Ward ward = Ward.open();

    @AfterEach
    void returnToRealTime() {
        clock.reset();
    }

    @Test
    void shouldRefuseABookingWithEveryReason() {
        Ward.Patient patient = ward.patient();
        UUID course = ward.course(patient);
        ward.booked(course, ward.room(), in(Duration.ofDays(1)));
        Ward.insert("update clearance set expires_at = ? where patient_id = ?", in(Duration.ofDays(2)), patient.id());
        Ward.insert(
                "update consent set withdrawn_at = ? where patient_id = ? and kind = 'ketamine-risks'",
                clock.instant(),
                patient.id());
        Ward.insert("update practitioner set assignable = false where id = ?", ward.nurseId);

        Response refused =
                Ward.post(ward.admin(), "/v1/sessions", ward.bookingBody(course, ward.room(), in(Duration.ofDays(3))));

        assertThat(reasons(problem(refused, 409, "booking-refused")))
                .containsExactly("nurse-not-assignable", "interval", "clearance-expired", "consent-missing");
        assertThat(Database.count("select count(*) from booking_claim where clinic_id = ?", ward.clinicId))
                .isEqualTo(5);
    }

    @Test
    void shouldShowAConflictWithAnotherClinicOnlyByKindAndInterval() {
        Ward elsewhere = Ward.open();
        Ward.Patient patient = ward.patient();
        Instant start = in(Duration.ofDays(1));
        ward.booked(ward.course(patient), ward.room(), start);
        Ward.Patient sameOne = elsewhere.patient();
        UUID course = elsewhere.course(sameOne);
        Ward.insert("update course set patient_id = ? where id = ?", patient.id(), course);
        Ward.insert("update clearance set patient_id = ? where patient_id = ?", patient.id(), sameOne.id());
        Ward.insert("update consent set patient_id = ? where patient_id = ?", patient.id(), sameOne.id());

        JsonPath conflict = problem(
                Ward.post(
                        elsewhere.admin(),
                        "/v1/sessions",
                        elsewhere.bookingBody(course, elsewhere.room(), start.plus(Duration.ofHours(1)))),
                409,
                "booking-conflict");

        assertThat(conflict.getMap("conflict"))
                .containsOnlyKeys("resource", "startsAt", "endsAt")
                .containsEntry("resource", "patient");
    }

    @Test
    void shouldFreeEverythingWhenASessionIsCancelled() {
        UUID room = ward.room();
        Instant start = in(Duration.ofDays(1));
        UUID session = ward.booked(ward.course(ward.patient()), room, start);

        assertThat(ward.step(ward.admin(), session, "cancellation", "{\"reason\":\"unwell\"}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(ward.booked(ward.course(ward.patient()), room, start)).isNotEqualTo(session);
    }

    @Test
    void shouldBookOneSessionAfterTheOtherWithoutAGap() {
        UUID room = ward.room();
        Instant start = in(Duration.ofDays(1));
        ward.booked(ward.course(ward.patient()), room, start);

        assertThat(ward.booked(ward.course(ward.patient()), room, start.plus(Duration.ofHours(2))))
                .isNotNull();
    }

    @Test
    void shouldRefuseASecondCourseForAnEpisode() {
        Ward.Patient patient = ward.patient();
        ward.course(patient);

        assertThat(reasons(problem(
                        Ward.post(ward.prescriber(), "/v1/courses", Ward.courseBody(patient)), 409, "course-refused")))
                .containsExactly("course-exists");
    }

    @Test
    void shouldWantAConfirmedIdentity() {
        Day day = soon();

        problem(
                ward.step(ward.nurse(), day.sessionId(), "check-in", "{\"identityConfirmed\":false}"),
                409,
                "identity-not-confirmed");
    }

    @Test
    void shouldNotCallAPatientMissingBeforeTheStart() {
        Day day = soon();

        problem(ward.step(ward.nurse(), day.sessionId(), "no-show", "{\"reason\":\"late\"}"), 409, "not-started-yet");
    }

    @Test
    void shouldLetOnlyAPrescriberOverrideAndOnlyAHold() {
        Day day = soon();
        day.checkIn();
        String held = withOverride(day.readiness(150, 92, "none", true));
        String stopped = withOverride(day.readiness(165, 92, "none", true));

        problem(ward.step(ward.nurse(), day.sessionId(), "readiness", held), 403, "forbidden");
        JsonPath stop = problem(ward.step(ward.prescriber(), day.sessionId(), "readiness", stopped), 409, "not-ready");
        assertThat(reasons(stop)).contains("ready-systolic-stop");
        assertThat(ward.step(ward.prescriber(), day.sessionId(), "readiness", held)
                        .statusCode())
                .isEqualTo(200);
        assertThat(Database.count(
                        "select count(*) from readiness where session_id = ? and override_by is not null"
                                + " and position('Sample' in encode(escort_name, 'escape')) = 0",
                        day.sessionId()))
                .isEqualTo(1);
    }

    @Test
    void shouldRefuseADoseOutsideTheProtocol() {
        Day day = soon();
        day.checkIn();
        day.ready();

        assertThat(reasons(problem(day.order(151), 409, "order-refused")))
                .containsExactly("ceiling-mg", "ceiling-mg-per-kg");
    }

    @Test
    void shouldNotLetThePrescriberVerifyTheirOwnOrder() {
        Day day = soon();
        day.checkIn();
        day.ready();
        UUID order = Ward.id(day.order(50));

        problem(
                Ward.request(ward.prescriber())
                        .header(
                                "If-Match",
                                Ward.get(ward.nurse(), "/v1/orders/" + order).header("ETag"))
                        .post("/v1/orders/" + order + "/verification"),
                409,
                "second-person-required");
        assertThat(day.verify(order).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldGiveOnlyWhatWasOrderedFromALotThatHoldsIt() {
        Day day = soon();
        UUID order = day.untilVerified(50);
        UUID lot = ward.lot();
        String body = """
                {"orderId":"%s","lotId":"%s","administeredMg":49,"wastedMg":960,"witnessAccountId":"%s",
                 "administeredAt":"%s"}""".formatted(order, lot, Ward.account(ward.nurseId), clock.instant());

        JsonPath refused = problem(
                ward.step(ward.nurse(), day.sessionId(), "administrations", body), 409, "administration-refused");

        assertThat(reasons(refused)).containsExactly("dose-differs", "lot-balance", "witness-is-actor");
        assertThat(Database.count("select count(*) from ledger_entry where session_id = ?", day.sessionId()))
                .isZero();

        Response given = ward.step(ward.nurse(), day.sessionId(), "administrations", """
                {"orderId":"%s","lotId":"%s","administeredMg":50,"wastedMg":50,"witnessAccountId":"%s",
                 "administeredAt":"%s"}""".formatted(
                        order, lot, Ward.account(ward.secondNurseId), clock.instant()));
        assertThat(given.statusCode()).as(given.asString()).isEqualTo(201);
        assertThat(given.jsonPath().getInt("lotBalanceMg")).isEqualTo(900);
    }

    @Test
    void shouldListSessionsLatestFirstAndOnlyOnesOwnClinics() {
        Ward.Patient patient = ward.patient();
        UUID course = ward.course(patient);
        UUID room = ward.room();
        UUID first = ward.booked(course, room, in(Duration.ofDays(1)));
        UUID second = ward.booked(course, room, in(Duration.ofDays(8)));
        String path = "/v1/sessions?patientId=" + patient.id();

        assertThat(Ward.get(ward.nurse(), path).jsonPath().getList("items.id"))
                .containsExactly(second.toString(), first.toString());
        assertThat(Ward.get(Ward.open().nurse(), path).jsonPath().getList("items"))
                .isEmpty();
        assertThat(Ward.get(ward.nurse(), path + "&to=" + in(Duration.ofDays(4)))
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(first.toString());
    }

    private static String withOverride(String readiness) {
        return readiness.substring(0, readiness.lastIndexOf('}')) + ",\"override\":{\"reason\":\"Rechecked twice\"}}";
    }

    private Day soon() {
        return new Day(ward, clock, ward.booked(ward.course(ward.patient()), ward.room(), in(Duration.ofMinutes(45))));
    }

    private Instant in(Duration later) {
        return clock.instant().plus(later);
    }
}
