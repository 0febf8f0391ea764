package org.kapnet.integration.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kapnet.integration.World.MONDAY;
import static org.kapnet.integration.World.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.integration.DosingSessionEvents;
import org.kapnet.integration.ServiceTest;
import org.kapnet.integration.World;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.TopicProbe;

/** Session and therapy booked at the same moment, each before the other service was told. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class SessionOverlapTest extends ServiceTest {

    private static final Instant DOSE = MONDAY.plus(Duration.ofDays(3));

    @ParameterizedTest
    @CsvSource({"-30, cancelled", "0, cancelled", "90, cancelled", "-60, booked", "120, booked"})
    void anHourInTheTimeOfASessionIsCalledOff(int minutes, String state) {
        World world = World.open();
        String hour = world.book("second-intake", DOSE.plus(Duration.ofMinutes(minutes)))
                .path("id");

        known(world.session(2, DOSE).book());

        JsonPath appointment = appointment(world, hour);
        assertThat(appointment.getString("state")).isEqualTo(state);
        if (state.equals("cancelled")) {
            assertThat(appointment.getString("reason")).isEqualTo("dosing-session");
            SchemaAssertions.assertValid(
                    "integration",
                    TopicProbe.await(
                            "integration",
                            "appointment-cancelled",
                            event -> event.has("appointmentId", UUID.fromString(hour))));
        }
    }

    @Test
    void integrationOfAnEarlierDoseIsArrangedAtAnotherTime() {
        World world = World.open();
        world.offerAllDays();
        clock().setTo(DOSE.plusSeconds(600));
        world.session(1, DOSE).book().dose(DOSE.plusSeconds(300));
        Map<String, Object> need = PlanFlowTest.awaitNeed(world, "integration", "arranged");
        String first = (String) need.get("appointmentId");
        Instant taken = Instant.parse(appointment(world, first).getString("startsAt"));

        known(world.session(2, taken).book());

        await().untilAsserted(() -> assertThat(PlanFlowTest.needs(world))
                .filteredOn(again -> "integration".equals(again.get("kind")))
                .singleElement()
                .satisfies(again -> {
                    assertThat(again).containsEntry("state", "arranged").doesNotContainEntry("appointmentId", first);
                    JsonPath next = appointment(world, (String) again.get("appointmentId"));
                    assertThat(Instant.parse(next.getString("startsAt")))
                            .isAfterOrEqualTo(taken.plus(Duration.ofHours(2)));
                }));
    }

    @Test
    void anHourWhoseBookingWasUnderWayIsFoundByTheSecondLook() throws SQLException {
        World world = World.open();
        DosingSessionEvents session = known(world.session(2, DOSE).book());
        UUID late = committedLate(world, DOSE);
        assertThat(appointment(world, late.toString()).getString("state")).isEqualTo("booked");

        clock().setTo(MONDAY.plus(Duration.ofMinutes(2)));

        await().untilAsserted(
                        () -> assertThat(appointment(world, late.toString()).getString("state"))
                                .isEqualTo("cancelled"));
        assertThat(Database.count("select count(*) from dosing_session where id = ? and not called_off", session.id))
                .isOne();
    }

    @Test
    void aSessionThatIsCalledOffByThenTakesNobodysTime() throws SQLException {
        World world = World.open();
        DosingSessionEvents session = known(world.session(2, DOSE).book());
        session.cancel();
        await().untilAsserted(() -> assertThat(
                        Database.count("select count(*) from dosing_session where id = ? and called_off", session.id))
                .isOne());
        UUID late = committedLate(world, DOSE);

        clock().setTo(MONDAY.plus(Duration.ofMinutes(2)));

        await().untilAsserted(() -> assertThat(Database.count(
                        "select count(*) from timer where task_name = 'session-overlap' and task_instance = ?",
                        session.id.toString()))
                .isZero());
        assertThat(appointment(world, late.toString()).getString("state")).isEqualTo("booked");
    }

    /** The row of a booking that had looked for the session before it was there, and commits after it. */
    private static UUID committedLate(World world, Instant startsAt) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = Database.asSuperuser();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into appointment (id, clinic_id, patient_id, kind, therapist_id, starts_at, ends_at,"
                                + " zone, modality, state, state_at, booked_at) values (?, ?, ?, 'second-intake', ?,"
                                + " ?::timestamptz, ?::timestamptz, ?, 'on-site', 'booked', now(), now())")) {
            insert.setObject(1, id);
            insert.setObject(2, world.clinic);
            insert.setObject(3, world.patient);
            insert.setObject(4, world.therapist);
            insert.setString(5, startsAt.toString());
            insert.setString(6, startsAt.plus(Duration.ofHours(1)).toString());
            insert.setString(7, World.ZONE);
            insert.executeUpdate();
        }
        return id;
    }

    private static DosingSessionEvents known(DosingSessionEvents session) {
        await().untilAsserted(
                        () -> assertThat(Database.count("select count(*) from dosing_session where id = ?", session.id))
                                .isOne());
        return session;
    }

    private static JsonPath appointment(World world, String id) {
        return as(world.nurseToken()).get("/v1/appointments/" + id).jsonPath();
    }
}
