package org.kapnet.integration.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kapnet.integration.World.MONDAY;
import static org.kapnet.integration.World.as;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapnet.integration.DosingSessionEvents;
import org.kapnet.integration.ServiceTest;
import org.kapnet.integration.World;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.testing.TopicProbe;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class PlanFlowTest extends ServiceTest {

    private static final Instant DOSE = MONDAY.plus(Duration.ofDays(3));

    @Test
    void preparationIsBookedBeforeTheFirstDoseWithTheTherapistOfTheEpisode() {
        World world = World.open();
        world.offerAllDays();

        DosingSessionEvents session = world.session(1, DOSE).book();

        Map<String, Object> need = awaitNeed(world, "preparation", "arranged");
        JsonPath appointment = appointment(world, need);
        assertThat(appointment.getString("kind")).isEqualTo("preparation");
        assertThat(appointment.getString("therapistId")).isEqualTo(world.therapist.toString());
        assertThat(appointment.getString("sessionId")).isEqualTo(session.id.toString());
        // The first quarter of an hour with an hour's notice; on site, for nobody agreed to telehealth.
        assertThat(appointment.getString("startsAt")).isEqualTo("2026-11-16T16:15:00Z");
        assertThat(appointment.getString("modality")).isEqualTo("on-site");
    }

    @Test
    void onlyTheFirstDoseCallsForPreparation() {
        World world = World.open();
        world.offerAllDays();

        DosingSessionEvents second = world.session(2, DOSE).book();

        await().untilAsserted(
                        () -> assertThat(Database.count("select count(*) from dosing_session where id = ?", second.id))
                                .isOne());
        assertThat(needs(world)).isEmpty();
    }

    @Test
    void integrationIsBookedInTheWindowAfterADoseAndPaysTheDebtWhenHeld() {
        World world = World.open();
        world.tellTelehealthConsent();
        world.offerAllDays();
        clock().setTo(DOSE.plusSeconds(600));
        DosingSessionEvents session = world.session(2, DOSE).book().dose(DOSE.plusSeconds(300));

        Map<String, Object> need = awaitNeed(world, "integration", "arranged");

        Instant administered = DOSE.plusSeconds(300);
        assertThat(need)
                .containsEntry(
                        "opensAt", administered.plus(Duration.ofHours(24)).toString())
                .containsEntry(
                        "targetBy", administered.plus(Duration.ofHours(72)).toString())
                .containsEntry(
                        "overdueAt", administered.plus(Duration.ofDays(7)).toString())
                .containsEntry("timing", "ahead");
        JsonPath appointment = appointment(world, need);
        assertThat(Instant.parse(appointment.getString("startsAt")))
                .isBetween(administered.plus(Duration.ofHours(24)), administered.plus(Duration.ofHours(72)));
        assertThat(appointment.getString("modality")).isEqualTo("telehealth");

        clock().setTo(Instant.parse(appointment.getString("startsAt")).plusSeconds(60));
        Response completed = act(world, world.therapistToken(), appointment.getString("id"), "completion", "{}");

        assertThat(completed.statusCode()).as(completed.asString()).isEqualTo(200);
        Received told =
                TopicProbe.await("integration", "appointment-completed", event -> event.has("sessionId", session.id));
        SchemaAssertions.assertValid("integration", told);
        assertThat(told.text("kind")).isEqualTo("integration");
        assertThat(awaitNeed(world, "integration", "held"))
                .containsEntry("heldAt", appointment.getString("startsAt"))
                .doesNotContainKey("timing");
    }

    @Test
    void withoutAFreeSlotTheNeedStaysOpenUntilHoursAreAdded() {
        World world = World.open();
        clock().setTo(DOSE.plusSeconds(600));
        world.session(2, DOSE).book().dose(DOSE.plusSeconds(300));
        Map<String, Object> open = awaitNeed(world, "integration", "open");
        assertThat(open).doesNotContainKey("appointmentId");

        world.offerAllDays();

        assertThat(awaitNeed(world, "integration", "arranged")).containsKey("appointmentId");
    }

    @Test
    void aSlotThatBecomesFreeGoesToThePatientWhoWaits() {
        World world = World.open();
        clock().setTo(DOSE.plusSeconds(600));
        // One hour in the whole window, and it is taken by a second intake of the same patient.
        Instant friday = Instant.parse("2026-11-20T16:00:00Z");
        world.offer("{\"dayOfWeek\":\"friday\",\"from\":\"10:00\",\"to\":\"11:00\"}");
        Response taken = world.book("second-intake", friday);
        world.session(2, DOSE).book().dose(DOSE.plusSeconds(300));
        awaitNeed(world, "integration", "open");

        act(world, world.patientToken(), taken.path("id"), "cancellation", "{\"reason\":\"patient-request\"}");

        JsonPath appointment = appointment(world, awaitNeed(world, "integration", "arranged"));
        assertThat(appointment.getString("startsAt")).isEqualTo(friday.toString());
    }

    @Test
    void whoCancelsIsNotBookedIntoTheSameHourAgain() {
        World world = World.open();
        world.offerAllDays();
        clock().setTo(DOSE.plusSeconds(600));
        world.session(2, DOSE).book().dose(DOSE.plusSeconds(300));
        Map<String, Object> need = awaitNeed(world, "integration", "arranged");
        String first = appointment(world, need).getString("startsAt");

        act(world, world.patientToken(), (String) need.get("appointmentId"), "cancellation", "{\"reason\":\"other\"}");

        await().untilAsserted(() -> assertThat(needs(world)).singleElement().satisfies(again -> assertThat(again)
                .containsEntry("state", "arranged")
                .doesNotContainEntry("appointmentId", need.get("appointmentId"))));
        assertThat(appointment(world, needs(world).getFirst()).getString("startsAt"))
                .isGreaterThan(first);
    }

    @Test
    void aCancelledSessionCallsItsPreparationOff() {
        World world = World.open();
        world.offerAllDays();
        DosingSessionEvents session = world.session(1, DOSE).book();
        String appointment =
                (String) awaitNeed(world, "preparation", "arranged").get("appointmentId");

        session.cancel();

        awaitNeed(world, "preparation", "dropped");
        JsonPath called =
                as(world.nurseToken()).get("/v1/appointments/" + appointment).jsonPath();
        assertThat(called.getString("state")).isEqualTo("cancelled");
        assertThat(called.getString("reason")).isEqualTo("session-called-off");
        SchemaAssertions.assertValid(
                "integration",
                TopicProbe.await(
                        "integration",
                        "appointment-cancelled",
                        event -> event.has("appointmentId", UUID.fromString(appointment))));
    }

    @Test
    void integrationThatIsNotHeldIsToldOnceWhenOverdue() {
        World world = World.open();
        clock().setTo(DOSE.plusSeconds(600));
        DosingSessionEvents session = world.session(2, DOSE).book().dose(DOSE.plusSeconds(300));
        Map<String, Object> need = awaitNeed(world, "integration", "open");

        clock().setTo(DOSE.plus(Duration.ofHours(73)));
        await().untilAsserted(() -> assertThat(Database.count(
                        "select count(*) from timer where task_instance = ? and execution_time > ?::timestamptz",
                        need.get("id"),
                        DOSE.plus(Duration.ofDays(6)).toString()))
                .isOne());
        clock().setTo(DOSE.plus(Duration.ofDays(8)));

        Received told =
                TopicProbe.await("integration", "integration-overdue", event -> event.has("sessionId", session.id));
        SchemaAssertions.assertValid("integration", told);
        assertThat(told.text("dueAt")).isEqualTo(need.get("overdueAt"));
        assertThat(told.text("planId")).isEqualTo(need.get("id"));
        assertThat(needs(world).getFirst()).containsEntry("timing", "overdue");
    }

    @Test
    void lateIntegrationIsBookedAsSoonAsThereAreHours() {
        World world = World.open();
        clock().setTo(DOSE.plus(Duration.ofHours(80)));
        world.session(2, DOSE).book().dose(DOSE.plusSeconds(300));
        assertThat(awaitNeed(world, "integration", "open")).containsEntry("timing", "late");

        world.offerAllDays();

        JsonPath appointment = appointment(world, awaitNeed(world, "integration", "arranged"));
        assertThat(Instant.parse(appointment.getString("startsAt"))).isAfter(DOSE.plus(Duration.ofHours(80)));
    }

    @Test
    void aBookingWithoutSessionAnswersTheDoseThatWaitsLongest() {
        World world = World.open();
        clock().setTo(DOSE.plusSeconds(600));
        DosingSessionEvents session = world.session(2, DOSE).book().dose(DOSE.plusSeconds(300));
        awaitNeed(world, "integration", "open");

        Response booked = world.book("integration", DOSE.plus(Duration.ofHours(30)));

        assertThat(booked.<String>path("sessionId")).isEqualTo(session.id.toString());
        assertThat(awaitNeed(world, "integration", "arranged"))
                .containsEntry("appointmentId", booked.<String>path("id"));
    }

    @Test
    void aDosingSessionTakesTheTimeOfItsPeople() {
        World world = World.open();
        DosingSessionEvents session = world.session(2, DOSE).book();
        await().untilAsserted(
                        () -> assertThat(Database.count("select count(*) from dosing_session where id = ?", session.id))
                                .isOne());

        JsonPath refusal = problem(
                as(world.adminToken())
                        .body(world.booking("second-intake", DOSE.plus(Duration.ofHours(1))))
                        .post("/v1/appointments"),
                409,
                "appointment-conflict");

        assertThat(refusal.getString("conflict.startsAt")).isEqualTo(DOSE.toString());
    }

    @Test
    void showsPlansToThoseConcernedOnly() {
        World world = World.open();
        World other = World.open();
        world.session(1, DOSE).book();
        awaitNeed(world, "preparation", "open");

        EndpointMatrix.get("/v1/plans")
                .as(world.nurseToken())
                .notAs(Tokens.as("network-admin"), Tokens.partner(world.clinic, "sessions:read"))
                .verify();
        String path = "/v1/plans?patientId=" + world.patient;
        assertThat(as(world.patientToken()).get(path).jsonPath().getList("items"))
                .hasSize(1);
        assertThat(as(other.patientToken()).get(path).jsonPath().getList("items"))
                .isEmpty();
        assertThat(as(other.nurseToken()).get(path).jsonPath().getList("items")).isEmpty();
        assertThat(as(other.nurseToken()).get("/v1/plans").jsonPath().getList("items"))
                .isEmpty();
    }

    static Map<String, Object> awaitNeed(World world, String kind, String state) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> needs(world).stream()
                                .filter(need -> kind.equals(need.get("kind")) && state.equals(need.get("state")))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    static List<Map<String, Object>> needs(World world) {
        return as(world.nurseToken())
                .get("/v1/plans?patientId=" + world.patient)
                .jsonPath()
                .getList("items");
    }

    private static JsonPath appointment(World world, Map<String, Object> need) {
        return as(world.nurseToken())
                .get("/v1/appointments/" + need.get("appointmentId"))
                .jsonPath();
    }

    private static Response act(World world, Tokens caller, String id, String action, String body) {
        String tag = as(world.nurseToken()).get("/v1/appointments/" + id).header("ETag");
        return as(caller).header("If-Match", tag).body(body).post("/v1/appointments/" + id + "/" + action);
    }
}
