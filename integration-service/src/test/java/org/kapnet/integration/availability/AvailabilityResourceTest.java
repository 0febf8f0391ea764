package org.kapnet.integration.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.integration.World.MONDAY;
import static org.kapnet.integration.World.as;
import static org.kapnet.platform.testing.ProblemAssertions.namesField;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kapnet.integration.ServiceTest;
import org.kapnet.integration.World;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.web.Ids;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class AvailabilityResourceTest extends ServiceTest {

    private static final String MONDAYS = "{\"dayOfWeek\":\"MONDAY\",\"from\":\"13:00\",\"to\":\"16:00\"}";

    @Test
    void addsAndShowsHours() {
        World world = World.open();

        Response added = world.offer(MONDAYS);

        Response shown = as(world.nurseToken()).get(added.header("Location"));
        assertThat(shown.asString()).isEqualTo(added.asString());
        assertThat(shown.<String>path("windows[0].dayOfWeek")).isEqualTo("monday");
        assertThat(shown.header("ETag")).isEqualTo("\"0\"");
        assertThat(as(world.patientToken())
                        .get("/v1/availability?therapistId=" + world.therapist)
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
        EndpointMatrix.get(added.header("Location"))
                .as(world.nurseToken())
                .notAs(Tokens.as("network-admin"), Tokens.partner(world.clinic, "referrals:write"))
                .unknown("/v1/availability/" + Ids.next())
                .verify();
        EndpointMatrix.get("/v1/availability")
                .as(world.patientToken())
                .notAs(Tokens.as("network-admin"), Tokens.partner(world.clinic, "referrals:write"))
                .verify();
    }

    @Test
    void refusesEverythingThatIsNotHours() {
        World world = World.open();

        EndpointMatrix.post("/v1/availability")
                .body(world.availability(MONDAYS))
                .as(world.therapistToken())
                .notAs(world.patientToken(), world.nurseToken(), Tokens.as("network-admin"))
                .required("/therapistId", "/zone", "/windows", "/kinds", "/validFrom")
                .wrongType("/therapistId", "/windows", "/validFrom")
                .unchanged(() -> Database.count("select count(*) from availability where clinic_id = ?", world.clinic))
                .repeatable(world.availability(MONDAYS.replace("13:00", "14:00")))
                .verify();
    }

    @Test
    void namesEachFieldThatMakesNoSense() {
        World world = World.open();

        JsonPath refusal = problem(
                as(world.adminToken()).body("""
                                {"therapistId":"%s","zone":"Mars/Olympus","kinds":["integration"],
                                 "windows":[{"dayOfWeek":"monday","from":"10:00","to":"10:00"}],
                                 "validFrom":"2026-02-01","validUntil":"2026-01-31"}
                                """.formatted(world.therapist)).post("/v1/availability"),
                400,
                "validation-failed");

        namesField(refusal, "/zone");
        namesField(refusal, "/windows/0/to");
        namesField(refusal, "/validUntil");
        JsonPath words = problem(
                as(world.adminToken())
                        .body(world.availability("{\"dayOfWeek\":\"noday\",\"from\":\"10:00\",\"to\":\"11:00\"}"))
                        .post("/v1/availability"),
                400,
                "validation-failed");
        namesField(words, "/windows/0/dayOfWeek");
    }

    @Test
    void aTherapistOffersOwnHoursAndAClinicOnlyThoseOfItsStaff() {
        World world = World.open();
        World other = World.open();
        String hours = world.availability(MONDAYS);

        problem(
                as(Tokens.as("therapist")
                                .clinic(world.clinic)
                                .subject(Ids.next().toString()))
                        .body(hours)
                        .post("/v1/availability"),
                403,
                "forbidden");
        problem(as(other.adminToken()).body(hours).post("/v1/availability"), 404, "not-found");
        Response added = world.offer(MONDAYS);
        problem(as(other.adminToken()).get(added.header("Location")), 404, "not-found");
        assertThat(as(other.adminToken())
                        .get("/v1/availability?therapistId=" + world.therapist)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(as(other.patientToken())
                        .get("/v1/availability?therapistId=" + world.therapist)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void slotsLeaveOutWhatIsBookedAlsoForAPatientWhoMayNotSeeBy() {
        World world = World.open();
        world.offer(MONDAYS);
        world.book("second-intake", MONDAY.plus(Duration.ofHours(5)));

        JsonPath slots = as(world.patientToken()).get(slots(world)).jsonPath();

        // 13 and 15 o'clock in Chicago; 14 o'clock is booked.
        assertThat(slots.getList("items.startsAt")).containsExactly("2026-11-16T19:00:00Z", "2026-11-16T21:00:00Z");
        assertThat(slots.getList("items.zone")).containsOnly(World.ZONE);
    }

    @Test
    void slotsComeInPages() {
        World world = World.open();
        world.offer(MONDAYS);

        Response first = as(world.nurseToken()).get(slots(world) + "&limit=2");
        Response second = as(world.nurseToken())
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get(slots(world) + "&limit=2");

        assertThat(first.jsonPath().getList("items.startsAt"))
                .containsExactly("2026-11-16T19:00:00Z", "2026-11-16T20:00:00Z");
        assertThat(second.jsonPath().getList("items.startsAt")).containsExactly("2026-11-16T21:00:00Z");
    }

    @Test
    void slotsOfThePastAreNotOffered() {
        World world = World.open();
        world.offer(MONDAYS);
        clock().advance(Duration.ofHours(5).plusMinutes(20));

        assertThat(as(world.nurseToken()).get(slots(world)).jsonPath().getList("items.startsAt"))
                .containsExactly("2026-11-16T20:30:00Z");
    }

    @Test
    void aSearchForSlotsNeedsASensibleRange() {
        World world = World.open();

        EndpointMatrix.get(slots(world))
                .as(world.nurseToken())
                .notAs(Tokens.as("safety-officer"), Tokens.as("network-admin"))
                .unknown(slots(world)
                        .replace(world.therapist.toString(), Ids.next().toString()))
                .verify();
        String base = "/v1/slots?kind=integration&therapistId=" + world.therapist;
        problem(
                as(world.nurseToken()).get(base + "&from=2026-11-16T00:00:00Z&to=2026-11-16T00:00:00Z"),
                400,
                "slot-range-too-long");
        problem(
                as(world.nurseToken()).get(base + "&from=2026-11-16T00:00:00Z&to=2027-11-16T00:00:00Z"),
                400,
                "slot-range-too-long");
        problem(as(world.nurseToken()).get(base + "&from=2026-11-16T00:00:00Z"), 400, "validation-failed");
        problem(as(world.nurseToken()).get(slots(world).replace("second-intake", "dosing")), 400, "validation-failed");
    }

    private static String slots(World world) {
        return "/v1/slots?kind=second-intake&from=2026-11-16T00:00:00Z&to=2026-11-17T12:00:00Z&therapistId="
                + world.therapist;
    }
}
