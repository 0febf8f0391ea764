package org.kapnet.integration.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kapnet.integration.World.MONDAY;
import static org.kapnet.integration.World.as;
import static org.kapnet.integration.plan.PlanFlowTest.awaitNeed;
import static org.kapnet.integration.plan.PlanFlowTest.needs;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.integration.DosingSessionEvents;
import org.kapnet.integration.ServiceTest;
import org.kapnet.integration.World;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.TopicProbe;

/** A patient goes on to another clinic, or the treatment ends; facts of it arrive in any order and late. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class EpisodeEndTest extends ServiceTest {

    private static final Instant DOSE = MONDAY.plus(Duration.ofDays(3));
    private static final String TRANSFER = "2026-11-19T16:00:00Z";

    @ParameterizedTest(name = "new episode known first: {0}")
    @ValueSource(booleans = {true, false})
    void whatIsPendingIsArrangedAtTheNewClinicWithItsTherapist(boolean openedFirst) {
        World old = World.open();
        World next = World.open();
        old.offerAllDays();
        next.offerAllDays();
        clock().setTo(DOSE.plusSeconds(600));
        DosingSessionEvents session = old.session(2, DOSE).book().dose(DOSE.plusSeconds(300));
        String before = (String) awaitNeed(old, "integration", "arranged").get("appointmentId");

        if (openedFirst) {
            old.tellEpisodeAt(next, TRANSFER);
            old.tellTransferred(next, TRANSFER);
        } else {
            old.tellTransferred(next, TRANSFER);
            await().untilAsserted(() -> assertThat(Database.count(
                            "select count(*) from therapy_need where session_id = ? and state = 'open'"
                                    + " and therapist_id is null",
                            session.id))
                    .isOne());
            old.tellEpisodeAt(next, TRANSFER);
        }

        Map<String, Object> need = awaitNeedAt(next, old, "arranged");
        JsonPath after = as(next.nurseToken())
                .get("/v1/appointments/" + need.get("appointmentId"))
                .jsonPath();
        assertThat(after.getString("therapistId")).isEqualTo(next.therapist.toString());
        assertThat(after.getString("clinicId")).isEqualTo(next.clinic.toString());
        awaitEnded(old, before);
        assertThat(needs(old)).isEmpty();
        Received told = TopicProbe.await(
                "integration", "appointment-cancelled", event -> event.has("appointmentId", UUID.fromString(before)));
        SchemaAssertions.assertValid("integration", told);
        assertThat(told.text("reason")).isEqualTo("episode-ended");

        // The old clinic goes on telling of its session, and an older episode becomes known late: nothing moves back.
        session.discharge();
        old.tellEpisodeAt(old, "2026-10-01T10:00:00Z");
        await().untilAsserted(() -> assertThat(Database.count(
                        "select count(*) from dosing_session where id = ? and over and clinic_id = ?",
                        session.id,
                        next.clinic))
                .isOne());
        await().untilAsserted(() -> assertThat(
                        Database.count("select count(*) from episode where patient_id = ?", old.patient))
                .isEqualTo(3));
        assertThat(Database.count(
                        "select count(*) from patient where patient_id = ? and clinic_id = ?",
                        old.patient,
                        next.clinic))
                .isOne();
        assertThat(awaitNeedAt(next, old, "arranged")).containsEntry("appointmentId", need.get("appointmentId"));
        JsonPath progress = as(next.nurseToken())
                .get("/v1/patients/" + old.patient + "/progress")
                .jsonPath();
        assertThat(progress.getString("firstDoseAt"))
                .isEqualTo(DOSE.plusSeconds(300).toString());
    }

    @Test
    void anEndThatBecomesKnownLateLeavesWhatWasBookedSinceThePatientCameBack() {
        World old = World.open();
        World next = World.open();
        old.tellEpisodeAt(next, "2026-11-10T10:00:00Z");
        old.tellEpisodeAt(old, "2026-11-14T10:00:00Z");
        await().untilAsserted(() -> assertThat(Database.count(
                        "select count(*) from episode where patient_id = ? and opened_at > '2026-11-02'", old.patient))
                .isEqualTo(2));
        String booked = old.book("second-intake", DOSE).path("id");

        old.tellTransferred(next, "2026-11-10T10:00:00Z");

        await().untilAsserted(() -> assertThat(Database.count(
                        "select count(*) from episode where id = ? and ended_at is not null", old.episode))
                .isOne());
        assertThat(as(old.nurseToken())
                        .get("/v1/appointments/" + booked)
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("booked");
    }

    @Test
    void aDoseThatWasWorkedThroughStaysWithTheClinicThatGaveItAndCountsAtTheNext() {
        World old = World.open();
        World next = World.open();
        UUID session = old.session(2, MONDAY).book().dose(MONDAY).id;
        awaitNeed(old, "integration", "open");
        Instant held = MONDAY.plus(Duration.ofHours(30));
        String id = old.book("integration", held).path("id");
        clock().setTo(held.plusSeconds(60));
        as(old.therapistToken())
                .header("If-Match", "\"0\"")
                .body("{}")
                .post("/v1/appointments/" + id + "/completion")
                .then()
                .statusCode(200);

        old.tellEpisodeAt(next, TRANSFER);

        await().untilAsserted(() -> assertThat(as(next.nurseToken())
                        .get("/v1/patients/" + old.patient + "/progress")
                        .jsonPath()
                        .getString("firstDoseAt"))
                .isEqualTo(MONDAY.toString()));
        assertThat(Database.count(
                        "select count(*) from dosing_session where id = ? and clinic_id = ?", session, old.clinic))
                .isOne();
        assertThat(needs(old)).singleElement().satisfies(need -> assertThat(need)
                .containsEntry("state", "held"));
    }

    @Test
    void aClosedEpisodeLeavesTheIntegrationThatIsOwedWithTheSameTherapist() {
        World world = World.open();
        world.offerAllDays();
        clock().setTo(DOSE.plusSeconds(600));
        world.session(2, DOSE).book().dose(DOSE.plusSeconds(300));
        world.session(1, DOSE.plus(Duration.ofDays(9))).book();
        String owed = (String) awaitNeed(world, "integration", "arranged").get("appointmentId");
        String preparation =
                (String) awaitNeed(world, "preparation", "arranged").get("appointmentId");
        String secondIntake =
                world.book("second-intake", DOSE.plus(Duration.ofDays(8))).path("id");

        world.tellClosed("completed", "2026-11-19T16:00:00Z");

        awaitEnded(world, preparation);
        awaitEnded(world, secondIntake);
        awaitNeed(world, "preparation", "dropped");
        assertThat(awaitNeed(world, "integration", "arranged")).containsEntry("appointmentId", owed);

        as(world.patientToken())
                .header("If-Match", "\"0\"")
                .body("{\"reason\":\"patient-request\"}")
                .post("/v1/appointments/" + owed + "/cancellation")
                .then()
                .statusCode(200);
        await().untilAsserted(() -> assertThat(awaitNeed(world, "integration", "arranged"))
                .doesNotContainEntry("appointmentId", owed)
                .containsEntry("therapistId", world.therapist.toString()));
    }

    @Test
    void nothingIsCalledForAfterADeath() {
        World world = World.open();
        world.offerAllDays();
        clock().setTo(DOSE.plusSeconds(600));
        DosingSessionEvents session = world.session(2, DOSE).book().dose(DOSE.plusSeconds(300));
        String owed = (String) awaitNeed(world, "integration", "arranged").get("appointmentId");

        world.tellClosed("deceased", "2026-11-19T16:00:00Z");
        awaitNeed(world, "integration", "dropped");
        awaitEnded(world, owed);

        UUID late = world.session(3, DOSE.minus(Duration.ofDays(1))).dose(DOSE.minus(Duration.ofDays(1))).id;
        session.discharge();
        await().untilAsserted(() -> assertThat(Database.count("select count(*) from dosing_session where id = ?", late))
                .isOne());
        assertThat(needs(world)).hasSize(1);
    }

    @Test
    void whatIsNotBookedYetGoesToAChangedTherapist() {
        World world = World.open();
        World colleague = World.open();
        clock().setTo(DOSE.plusSeconds(600));
        world.session(2, DOSE).book().dose(DOSE.plusSeconds(300));
        awaitNeed(world, "integration", "open");

        world.tellTherapistChanged(colleague.therapist);

        await().untilAsserted(() -> assertThat(awaitNeed(world, "integration", "open"))
                .containsEntry("therapistId", colleague.therapist.toString()));
    }

    private static void awaitEnded(World world, String appointment) {
        await().untilAsserted(() -> {
            JsonPath called = as(world.nurseToken())
                    .get("/v1/appointments/" + appointment)
                    .jsonPath();
            assertThat(called.getString("state")).isEqualTo("cancelled");
            assertThat(called.getString("reason")).isEqualTo("episode-ended");
        });
    }

    private static Map<String, Object> awaitNeedAt(World clinic, World patient, String state) {
        return await().until(
                        () -> as(clinic.nurseToken())
                                .get("/v1/plans?patientId=" + patient.patient)
                                .jsonPath()
                                .<Map<String, Object>>getList("items")
                                .stream()
                                .filter(need -> state.equals(need.get("state")))
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
    }
}
