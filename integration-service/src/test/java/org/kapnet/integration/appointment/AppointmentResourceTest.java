package org.kapnet.integration.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.integration.World.MONDAY;
import static org.kapnet.integration.World.as;
import static org.kapnet.platform.testing.ProblemAssertions.problem;
import static org.kapnet.platform.testing.ProblemAssertions.reasons;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.integration.ServiceTest;
import org.kapnet.integration.World;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.web.Ids;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class AppointmentResourceTest extends ServiceTest {

    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));

    @Test
    void booksShowsAndTellsAnAppointment() {
        World world = World.open();

        Response booked = world.book("second-intake", TUESDAY);

        UUID id = UUID.fromString(booked.path("id"));
        assertThat(booked.header("Location")).isEqualTo("/v1/appointments/" + id);
        assertThat(booked.header("ETag")).isEqualTo("\"0\"");
        Response shown = as(world.therapistToken()).get("/v1/appointments/" + id);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.asString()).isEqualTo(booked.asString());
        JsonPath json = shown.jsonPath();
        assertThat(json.getString("state")).isEqualTo("booked");
        assertThat(json.getString("endsAt"))
                .isEqualTo(TUESDAY.plus(Duration.ofHours(1)).toString());
        assertThat(json.getString("zone")).isEqualTo(World.ZONE);
        Received told = TopicProbe.await("integration", "appointment-booked", event -> event.has("appointmentId", id));
        SchemaAssertions.assertValid("integration", told);
        assertThat(told.key()).isEqualTo(world.patient.toString());
        assertThat(told.subject()).isEqualTo(id);
        assertThat(told.sequence()).isOne();
    }

    @Test
    void refusesEverythingThatIsNotABooking() {
        World world = World.open();
        World other = World.open();

        EndpointMatrix.post("/v1/appointments")
                .body(world.booking("second-intake", TUESDAY))
                .as(world.adminToken())
                .notAs(Tokens.as("network-admin"), Tokens.partner(world.clinic, "referrals:write"))
                .required("/patientId", "/kind", "/therapistId", "/startsAt", "/modality")
                .wrongType("/patientId", "/startsAt")
                .keyRequired()
                .unchanged(() -> Database.count("select count(*) from appointment where clinic_id = ?", world.clinic))
                .repeatable(world.booking("second-intake", TUESDAY.plus(Duration.ofHours(3))))
                .verify();
        problem(
                as(other.adminToken())
                        .body(world.booking("second-intake", TUESDAY))
                        .post("/v1/appointments"),
                404,
                "not-found");
    }

    @Test
    void namesTheIntervalThatIsTaken() {
        World world = World.open();
        world.book("second-intake", TUESDAY);

        JsonPath refusal = problem(
                as(world.adminToken())
                        .body(world.booking("second-intake", TUESDAY.plus(Duration.ofMinutes(30))))
                        .post("/v1/appointments"),
                409,
                "appointment-conflict");

        assertThat(refusal.getString("conflict.resource")).isEqualTo("therapist");
        assertThat(refusal.getString("conflict.startsAt")).isEqualTo(TUESDAY.toString());
        assertThat(refusal.getString("conflict.endsAt"))
                .isEqualTo(TUESDAY.plus(Duration.ofHours(1)).toString());
    }

    @Test
    void anAppointmentMayBeginWhenAnotherEnds() {
        World world = World.open();
        world.book("second-intake", TUESDAY);

        assertThat(world.book("preparation", TUESDAY.plus(Duration.ofHours(1))).statusCode())
                .isEqualTo(201);
    }

    @Test
    void aCancelledAppointmentGivesItsTimeBack() {
        World world = World.open();
        Response booked = world.book("second-intake", TUESDAY);

        Response cancelled = act(world.patientToken(), booked, "cancellation", "{\"reason\":\"patient-request\"}");

        assertThat(cancelled.statusCode()).as(cancelled.asString()).isEqualTo(200);
        assertThat(cancelled.<String>path("state")).isEqualTo("cancelled");
        assertThat(world.book("second-intake", TUESDAY).statusCode()).isEqualTo(201);
        UUID id = UUID.fromString(booked.path("id"));
        Received told =
                TopicProbe.await("integration", "appointment-cancelled", event -> event.has("appointmentId", id));
        SchemaAssertions.assertValid("integration", told);
        assertThat(told.sequence()).isEqualTo(2);
    }

    @Test
    void namesEveryRuleAgainstABooking() {
        World world = World.open();
        World colleague = World.silent();
        world.tellTherapistAgain(2, false);
        org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(Database.count(
                        "select count(*) from practitioner where id = ? and not assignable", world.therapist))
                .isOne());

        JsonPath refusal = problem(
                as(world.adminToken())
                        .body("""
                                {"patientId":"%s","kind":"integration","therapistId":"%s","startsAt":"%s",
                                 "modality":"telehealth","sessionId":"%s"}
                                """.formatted(
                                world.patient, world.therapist, MONDAY.minus(Duration.ofHours(1)), colleague.episode))
                        .post("/v1/appointments"),
                409,
                "appointment-refused");

        assertThat(reasons(refusal))
                .containsExactlyInAnyOrder(
                        "appointment.lies-ahead",
                        "appointment.therapist-assignable",
                        "appointment.telehealth-consent",
                        "appointment.session-known");
    }

    @Test
    void isConfirmedOnceAndOnlyWhileAhead() {
        World world = World.open();
        Response booked = world.book("second-intake", TUESDAY);

        Response confirmed = act(world.patientToken(), booked, "confirmation", "{}");

        assertThat(confirmed.<String>path("state")).isEqualTo("confirmed");
        assertThat(confirmed.header("ETag")).isEqualTo("\"1\"");
        problem(act(world.patientToken(), confirmed, "confirmation", "{}"), 409, "appointment-already-confirmed");
        Response cancelled = act(world.adminToken(), confirmed, "cancellation", "{\"reason\":\"clinic-closed\"}");
        problem(act(world.adminToken(), cancelled, "confirmation", "{}"), 409, "appointment-over");
        problem(act(world.adminToken(), cancelled, "completion", "{}"), 409, "appointment-over");
    }

    @Test
    void isHeldOnlyOnceItsTimeHasCome() {
        World world = World.open();
        Response booked = world.book("second-intake", TUESDAY);
        problem(act(world.therapistToken(), booked, "completion", "{}"), 409, "appointment-not-started");
        problem(act(world.therapistToken(), booked, "no-show", "{}"), 409, "appointment-not-started");

        clock().setTo(TUESDAY.plusSeconds(1));
        Response completed = act(world.therapistToken(), booked, "completion", "{}");

        assertThat(completed.statusCode()).as(completed.asString()).isEqualTo(200);
        assertThat(completed.<String>path("heldAt")).isEqualTo(TUESDAY.toString());
        UUID id = UUID.fromString(booked.path("id"));
        Received told =
                TopicProbe.await("integration", "appointment-completed", event -> event.has("appointmentId", id));
        SchemaAssertions.assertValid("integration", told);
        assertThat(told.payload().has("sessionId")).isFalse();
    }

    @Test
    void anotherTherapistDoesNotAnswerForIt() {
        World world = World.open();
        Response booked = world.book("second-intake", TUESDAY);
        clock().setTo(TUESDAY.plusSeconds(1));
        Tokens colleague =
                Tokens.as("therapist").clinic(world.clinic).subject(Ids.next().toString());

        problem(act(colleague, booked, "completion", "{}"), 403, "forbidden");
        Response missed = act(world.nurseToken(), booked, "no-show", "{}");

        assertThat(missed.<String>path("state")).isEqualTo("missed");
        UUID id = UUID.fromString(booked.path("id"));
        SchemaAssertions.assertValid(
                "integration",
                TopicProbe.await("integration", "appointment-missed", event -> event.has("appointmentId", id)));
    }

    @Test
    void isMovedToAnotherTimeAndTellsSo() {
        World world = World.open();
        Response booked = world.book("second-intake", TUESDAY);
        Instant later = TUESDAY.plus(Duration.ofMinutes(30));

        Response moved = act(world.adminToken(), booked, "reschedule", "{\"startsAt\":\"%s\"}".formatted(later));

        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
        assertThat(moved.<String>path("startsAt")).isEqualTo(later.toString());
        assertThat(moved.<String>path("state")).isEqualTo("booked");
        UUID id = UUID.fromString(booked.path("id"));
        SchemaAssertions.assertValid(
                "integration",
                TopicProbe.await("integration", "appointment-rescheduled", event -> event.has("appointmentId", id)));
        world.book("preparation", later.plus(Duration.ofHours(1)));
        problem(
                act(
                        world.adminToken(),
                        moved,
                        "reschedule",
                        "{\"startsAt\":\"%s\"}".formatted(later.plus(Duration.ofMinutes(15)))),
                409,
                "appointment-conflict");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    confirmation | {}
                    no-show      | {}
                    completion   | {"heldAt":"WHEN"}
                    cancellation | {"reason":"other"}
                    reschedule   | {"startsAt":"LATER"}
                    """)
    void everyActionRefusesWhatIsWrong(String action, String template) {
        World world = World.open();
        World other = World.open();
        UUID id = UUID.fromString(world.book("second-intake", TUESDAY).path("id"));
        String foreign = other.book("second-intake", TUESDAY).path("id");
        clock().setTo(action.equals("reschedule") ? MONDAY : TUESDAY.plusSeconds(1));
        String body = template.replace("WHEN", TUESDAY.toString())
                .replace("LATER", TUESDAY.plus(Duration.ofHours(4)).toString());
        EndpointMatrix matrix = EndpointMatrix.post("/v1/appointments/" + id + "/" + action)
                .body(body)
                .as(world.therapistToken())
                .notAs(Tokens.as("network-admin"), Tokens.as("safety-officer"))
                .unknown("/v1/appointments/" + foreign + "/" + action, "/v1/appointments/" + Ids.next() + "/" + action)
                .ifMatch(0)
                .unchanged(() -> Database.count("select count(*) from appointment where id = ? and version = 0", id));
        switch (action) {
            case "cancellation" -> matrix.required("/reason").wrongType("/reason");
            case "reschedule" ->
                matrix.required("/startsAt").wrongType("/startsAt").keyRequired();
            case "completion" -> matrix.wrongType("/heldAt");
            default -> assertThat(body).isEqualTo("{}");
        }
        matrix.repeatable().verify();
    }

    @Test
    void isReadByItsOwnPeopleOnly() {
        World world = World.open();
        String id = world.book("second-intake", TUESDAY).path("id");
        String foreign = World.open().book("second-intake", TUESDAY).path("id");

        EndpointMatrix.get("/v1/appointments/" + id)
                .as(world.patientToken())
                .notAs(Tokens.as("network-admin"), Tokens.partner(world.clinic, "referrals:write"))
                .unknown("/v1/appointments/" + foreign, "/v1/appointments/" + Ids.next())
                .verify();
        EndpointMatrix.get("/v1/appointments")
                .as(world.nurseToken())
                .notAs(Tokens.as("network-admin"), Tokens.partner(world.clinic, "referrals:write"))
                .verify();
    }

    @Test
    void aPatientBooksOfferedTimesForThemselvesOnly() {
        World world = World.open();
        World other = World.open();
        problem(
                as(world.patientToken())
                        .body(world.booking("second-intake", TUESDAY))
                        .post("/v1/appointments"),
                409,
                "slot-not-offered");
        world.offerAllDays();

        Response booked = as(world.patientToken())
                .body(world.booking("second-intake", TUESDAY))
                .post("/v1/appointments");

        assertThat(booked.statusCode()).as(booked.asString()).isEqualTo(201);
        problem(
                as(other.patientToken())
                        .body(world.booking("second-intake", TUESDAY))
                        .post("/v1/appointments"),
                404,
                "not-found");
        problem(as(other.patientToken()).get("/v1/appointments/" + booked.path("id")), 404, "not-found");
        assertThat(as(other.patientToken())
                        .get("/v1/appointments?patientId=" + world.patient)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void listsInPagesTheLatestFirst() {
        World world = World.open();
        for (int day = 1; day <= 3; day++) {
            world.book("second-intake", MONDAY.plus(Duration.ofDays(day)));
        }
        String path = "/v1/appointments?limit=2&patientId=" + world.patient;

        Response first = as(world.therapistToken()).get(path);
        Response second = as(world.therapistToken())
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get(path);

        assertThat(first.jsonPath().getList("items.startsAt"))
                .containsExactly(
                        MONDAY.plus(Duration.ofDays(3)).toString(),
                        MONDAY.plus(Duration.ofDays(2)).toString());
        assertThat(first.header("Link")).contains("rel=\"next\"");
        assertThat(second.jsonPath().getList("items.startsAt")).containsExactly(TUESDAY.toString());
        assertThat(second.<String>path("nextCursor")).isNull();
        problem(as(world.therapistToken()).get(path + "&cursor=damaged"), 400, "cursor-invalid");
    }

    private static Response act(Tokens caller, Response known, String action, String body) {
        return as(caller)
                .header("If-Match", known.header("ETag"))
                .body(body)
                .post("/v1/appointments/" + known.path("id") + "/" + action);
    }
}
