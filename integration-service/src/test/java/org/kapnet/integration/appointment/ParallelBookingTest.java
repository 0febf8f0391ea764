package org.kapnet.integration.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.integration.World.MONDAY;
import static org.kapnet.integration.World.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapnet.integration.ServiceTest;
import org.kapnet.integration.World;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.ParallelCalls;
import org.kapnet.platform.testing.ProblemAssertions;
import org.kapnet.platform.testing.TopicProbe;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class ParallelBookingTest extends ServiceTest {

    private static final Instant SLOT = MONDAY.plus(Duration.ofDays(1));

    @Test
    void ofAHundredAtOnceOneGetsTheSlotAndTheOthersLearnWhatIsTaken() {
        World world = World.open();

        List<Response> answers = ParallelCalls.run(100, number -> as(world.adminToken())
                .body(world.booking("second-intake", SLOT.plus(Duration.ofMinutes(number % 4 * 15L))))
                .post("/v1/appointments"));

        List<Response> won =
                answers.stream().filter(answer -> answer.statusCode() == 201).toList();
        assertThat(won).hasSize(1);
        String startsAt = won.getFirst().path("startsAt");
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .hasSize(99)
                .allSatisfy(answer -> {
                    var refusal = ProblemAssertions.problem(answer, 409, "appointment-conflict");
                    assertThat(refusal.getString("conflict.startsAt")).isEqualTo(startsAt);
                });
        assertThat(Database.count("select count(*) from appointment where therapist_id = ?", world.therapist))
                .isOne();
        TopicProbe.await("integration", "appointment-booked", event -> event.has("clinicId", world.clinic));
        assertThat(TopicProbe.all("integration"))
                .filteredOn(event -> event.has("clinicId", world.clinic))
                .hasSize(1);
    }

    @Test
    void ofManyWhoHoldOneVersionOneChangesIt() {
        World world = World.open();
        Response booked = world.book("second-intake", SLOT);

        List<Integer> statuses = ParallelCalls.run(20, number -> as(world.adminToken())
                .header("If-Match", booked.header("ETag"))
                .body("{\"reason\":\"other\"}")
                .post("/v1/appointments/" + booked.path("id") + "/cancellation")
                .statusCode());

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
    }
}
