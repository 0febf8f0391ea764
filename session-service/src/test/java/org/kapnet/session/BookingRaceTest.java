package org.kapnet.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.ParallelCalls;
import org.kapnet.platform.testing.ProblemAssertions;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.web.Ids;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class BookingRaceTest {
    private static final int CALLS = 100;

    @Inject
    Clock clock;

    private final Ward ward = Ward.open();

    @Test
    void oneHundredParallelBookingsOfOneRoomGiveOneSessionAndNinetyNineConflicts() {
        UUID room = ward.room();
        Instant start = start();
        Tokens admin = ward.admin();
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            bodies.add(teamOfItsOwn(ward.course(ward.patient()), room, start));
        }

        List<Response> answers =
                ParallelCalls.run(CALLS, number -> Ward.post(admin, "/v1/sessions", bodies.get(number)));

        assertOneWins(answers, start, "room");
        assertThat(Database.count("select count(*) from dosing_session where room_id = ?", room))
                .isEqualTo(1);
        assertThat(Database.count("select count(*) from booking_claim where clinic_id = ?", ward.clinicId))
                .isEqualTo(5);
    }

    @Test
    void theSameRequestOneHundredTimesInParallelBooksOnce() {
        UUID room = ward.room();
        Instant start = start();
        Tokens admin = ward.admin();
        String body = ward.bookingBody(ward.course(ward.patient()), room, start);

        List<Response> answers = ParallelCalls.run(CALLS, number -> Ward.post(admin, "/v1/sessions", body));

        assertOneWins(answers, start, "room");
    }

    private static void assertOneWins(List<Response> answers, Instant start, String resource) {
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() != 201))
                .hasSize(CALLS - 1)
                .allSatisfy(answer -> {
                    var conflict = ProblemAssertions.problem(answer, 409, "booking-conflict");
                    assertThat(conflict.getString("conflict.resource")).isEqualTo(resource);
                    assertThat(conflict.getString("conflict.startsAt")).isEqualTo(start.toString());
                    assertThat(conflict.getString("conflict.endsAt"))
                            .isEqualTo(start.plus(Duration.ofHours(2)).toString());
                });
    }

    private String teamOfItsOwn(UUID course, UUID room, Instant start) {
        UUID prescriber = hired("prescriber");
        UUID therapist = hired("therapist");
        UUID nurse = hired("nurse");
        return """
                {"courseId":"%s","roomId":"%s","prescriberId":"%s","therapistId":"%s","nurseId":"%s","startsAt":"%s"}""".formatted(course, room, prescriber, therapist, nurse, start);
    }

    private UUID hired(String profession) {
        UUID id = Ids.next();
        ward.hire(id, profession);
        return id;
    }

    private Instant start() {
        return clock.instant().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.HOURS);
    }
}
