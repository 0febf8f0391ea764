package org.kapnet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.time.SettableClock;
import org.kapnet.platform.web.Ids;

/** Each state with every step: the legal ones are walked elsewhere, every other is refused by name of the state. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class IllegalStepTest {
    private static final List<String> STEPS = List.of(
            "check-in",
            "cancellation",
            "no-show",
            "readiness",
            "orders",
            "administrations",
            "discharge",
            "stop",
            "vitals",
            "verification");

    @Inject
    SettableClock clock;

    private final Ward ward = Ward.open();

    @AfterEach
    void returnToRealTime() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "booked, check-in cancellation no-show",
        "checked-in, readiness stop vitals",
        "ready, readiness orders stop vitals",
        "ordered, readiness verification stop vitals",
        "verified, readiness administrations stop vitals",
        "dosed, discharge stop vitals",
        "recovering, discharge vitals",
        "discharged, ''",
        "cancelled, ''",
        "missed, ''",
        "stopped, ''"
    })
    void shouldRefuseEveryStepThatTheStateDoesNotAllow(String state, String legal) {
        UUID session = sessionIn(state);
        UUID order = orderOf(session);
        Map<String, String> wrongly = new LinkedHashMap<>();
        for (String step : STEPS) {
            if (!List.of(legal.split(" ")).contains(step)) {
                JsonPath refusal = problem(take(session, order, step), 409, "illegal-step");
                assertThat(refusal.getString("state")).as(step).isEqualTo(state);
                wrongly.put(step, state);
            }
        }
        assertThat(wrongly).isNotEmpty();
        assertThat(Database.count("select version from dosing_session where id = ?", session))
                .isZero();
    }

    private Response take(UUID session, UUID order, String step) {
        Day day = new Day(ward, clock, session);
        String path = "/v1/sessions/" + session + "/" + step;
        return switch (step) {
            case "check-in" -> send(ward.nurse(), path, "{\"identityConfirmed\":true}");
            case "cancellation", "no-show", "stop" -> send(ward.nurse(), path, "{\"reason\":\"any-reason\"}");
            case "readiness" -> send(ward.nurse(), path, day.readiness(120, 80, "none", true));
            case "orders" -> send(ward.prescriber(), path, Day.orderBody(50));
            case "administrations" -> send(ward.nurse(), path, day.administration(order, UUID.randomUUID(), "50"));
            case "discharge" -> send(ward.nurse(), path, Day.dischargeBody(true));
            case "vitals" -> send(ward.nurse(), path, day.vitalsBody(UUID.randomUUID(), 120, 80, 5));
            case "verification" -> send(ward.nurse(), "/v1/orders/" + order + "/verification", "{}");
            default -> throw new IllegalArgumentException(step);
        };
    }

    private static Response send(Tokens who, String path, String body) {
        return Ward.request(who).header("If-Match", "\"0\"").body(body).post(path);
    }

    private UUID sessionIn(String state) {
        UUID id = Ids.next();
        boolean measured =
                !List.of("booked", "checked-in", "cancelled", "missed").contains(state);
        boolean dosed = List.of("dosed", "recovering", "discharged").contains(state);
        boolean ended = List.of("discharged", "cancelled", "missed", "stopped").contains(state);
        Ward.Patient patient = ward.patient();
        Ward.insert(
                "insert into dosing_session (id, clinic_id, patient_id, course_id, episode_id, site_id, zone, ordinal,"
                        + " starts_at, ends_at, room_id, prescriber_id, therapist_id, nurse_id, protocol_id,"
                        + " protocol_version, route, state, checked_in_at, baseline_at, weight_kg, systolic_mm_hg,"
                        + " diastolic_mm_hg, heart_rate_per_minute, spo2_percent, order_id, ordered_mg, dose_mg,"
                        + " dosed_at, ended_at, end_reason, version) values (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?,"
                        + " 'ketamine-im', 1, 'im', ?, ?, ?, 70, 120, 80, 70, 97, ?, 50, ?::numeric, ?::timestamptz,"
                        + " ?::timestamptz, ?, 0)",
                id,
                ward.clinicId,
                patient.id(),
                Ids.next(),
                patient.episodeId(),
                ward.siteId,
                Ward.ZONE,
                clock.instant().minus(Duration.ofHours(1)),
                clock.instant().plus(Duration.ofHours(1)),
                Ids.next(),
                ward.prescriberId,
                ward.therapistId,
                ward.nurseId,
                state,
                clock.instant(),
                measured ? clock.instant() : clock.instant().minusSeconds(1),
                Ids.next(),
                dosed ? "50" : null,
                dosed ? clock.instant() : null,
                ended ? clock.instant() : null,
                ended ? "any-reason" : null);
        return id;
    }

    private UUID orderOf(UUID session) {
        UUID id = Ids.next();
        Ward.insert(
                "insert into dose_order (id, clinic_id, patient_id, session_id, dose_mg, mg_per_kg, weight_kg,"
                        + " weight_basis, route, medicine, formulation, concentration_mg_per_ml, ordered_by, ordered_at,"
                        + " version) select ?, clinic_id, patient_id, id, 50, 0.714, 70, 'actual', 'im', 'ketamine',"
                        + " 'injection', 50, 'somebody', ?, 0 from dosing_session where id = ?",
                id,
                clock.instant(),
                session);
        return id;
    }
}
