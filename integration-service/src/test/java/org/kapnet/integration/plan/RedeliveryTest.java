package org.kapnet.integration.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kapnet.integration.World.MONDAY;
import static org.kapnet.integration.World.publish;
import static org.kapnet.integration.plan.PlanFlowTest.awaitNeed;
import static org.kapnet.integration.plan.PlanFlowTest.needs;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapnet.integration.DosingSessionEvents;
import org.kapnet.integration.ServiceTest;
import org.kapnet.integration.World;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.SampleEvent;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.web.Ids;

/** Events come again, late, and in the wrong order; the plan is the same. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class RedeliveryTest extends ServiceTest {

    private static final Instant DOSE = MONDAY.plus(Duration.ofDays(3));

    @Test
    void fiveTimesTheSameEventPlansOnce() {
        World world = World.open();
        world.offerAllDays();
        SampleEvent booked = world.session(1, DOSE).booked();

        for (int time = 0; time < 5; time++) {
            publish(booked);
        }
        publishAndAwaitMarker(world);

        assertThat(needs(world)).hasSize(1);
        assertThat(appointments(world)).isOne();
        assertThat(told(world, "appointment-booked")).isOne();
    }

    @Test
    void factsOfOneSessionInTheWrongOrderEndInTheSamePlan() {
        World world = World.open();
        world.offerAllDays();
        clock().setTo(DOSE.plusSeconds(600));
        DosingSessionEvents session = world.session(1, DOSE);
        SampleEvent booked = session.booked();
        SampleEvent dosed = session.dosed(DOSE.plusSeconds(300));
        SampleEvent discharged = session.discharged();

        publish(discharged);
        publish(dosed);
        publish(booked);

        awaitNeed(world, "integration", "arranged");
        assertThat(needs(world))
                .filteredOn(need -> need.get("kind").equals("integration"))
                .hasSize(1);
        assertThat(needs(world))
                .filteredOn(need -> need.get("kind").equals("preparation"))
                .allSatisfy(need -> assertThat(need).containsEntry("state", "dropped"));
        assertThat(appointments(world)).isOne();
    }

    @Test
    void aSessionThatIsKnownBeforeItsPatientAndTherapistIsPlannedOnceTheyAre() {
        World world = World.silent();
        DosingSessionEvents session = world.session(1, DOSE).book();
        await().untilAsserted(() -> assertThat(
                        Database.count("select count(*) from therapy_need where session_id = ?", session.id))
                .isOne());

        world.tellEpisode();
        world.tellPatient();
        world.tellTherapist(true);
        world.tellClinic();
        world.awaitKnown();
        world.offerAllDays();

        awaitNeed(world, "preparation", "arranged");
        assertThat(appointments(world)).isOne();
    }

    @Test
    void cancelledBeforeItIsKnownAsBookedPlansNothing() {
        World world = World.open();
        world.offerAllDays();
        DosingSessionEvents session = world.session(1, DOSE);
        SampleEvent booked = session.booked();
        session.cancel();

        publish(booked);

        await().untilAsserted(() -> assertThat(
                        Database.count("select count(*) from dosing_session where id = ? and called_off", session.id))
                .isOne());
        assertThat(needs(world)).allSatisfy(need -> assertThat(need).containsEntry("state", "dropped"));
        assertThat(Database.count(
                        "select count(*) from appointment where patient_id = ? and state <> 'cancelled'",
                        world.patient))
                .isZero();
    }

    /** An event behind the others on the same partition: when it is taken in, so are they. */
    private static void publishAndAwaitMarker(World world) {
        UUID session = world.session(2, DOSE.plus(Duration.ofDays(20))).book().id;
        await().untilAsserted(
                        () -> assertThat(Database.count("select count(*) from dosing_session where id = ?", session))
                                .isOne());
    }

    private static long appointments(World world) {
        return Database.count("select count(*) from appointment where patient_id = ?", world.patient);
    }

    /** How often that fact has been told of the patient, after it was told at all. */
    private static long told(World world, String fact) {
        TopicProbe.await("integration", fact, event -> event.has("patientId", world.patient));
        return TopicProbe.all("integration").stream()
                .filter(event -> event.fact().equals(fact) && event.has("patientId", world.patient))
                .count();
    }

    @Test
    void oneScoreDeliveredFiveTimesIsCountedAndFlaggedOnce() {
        World world = World.open();
        world.tellScore("phq-9", 10, "2026-11-01T10:00:00Z");
        SampleEvent worse = world.score(Ids.next(), "phq-9", 16, "2026-11-10T10:00:00Z");

        for (int time = 0; time < 5; time++) {
            publish(worse);
        }
        publishAndAwaitMarker(world);
        await().untilAsserted(() -> assertThat(
                        Database.count("select count(*) from assessment_score where patient_id = ?", world.patient))
                .isEqualTo(2));

        assertThat(told(world, "progress-deteriorated")).isOne();
    }
}
