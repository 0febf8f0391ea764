package org.kapnet.integration.appointment;

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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.integration.DosingSessionEvents;
import org.kapnet.integration.ServiceTest;
import org.kapnet.integration.World;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.TopicProbe;

/** What is asked of an hour besides free time: a consent to telehealth, a dose before its integration. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class TherapyRulesTest extends ServiceTest {

    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"consent-withdrawn", "consent-outdated"})
    void hoursByTelehealthAreHeldOnSiteOnceTheConsentHasEnded(String fact) {
        World world = World.open();
        UUID consent = world.tellTelehealthConsent();
        UUID id = UUID.fromString(telehealth(world, TUESDAY).path("id"));

        world.tellTelehealthEnded(fact, consent);

        await().untilAsserted(() -> assertThat(as(world.patientToken())
                        .get("/v1/appointments/" + id)
                        .jsonPath()
                        .getString("modality"))
                .isEqualTo("on-site"));
        SchemaAssertions.assertValid(
                "integration",
                TopicProbe.await(
                        "integration",
                        "appointment-rescheduled",
                        event -> event.has("appointmentId", id)
                                && event.text("modality").equals("on-site")));
        JsonPath refusal = problem(telehealth(world, TUESDAY.plus(Duration.ofHours(3))), 409, "appointment-refused");
        assertThat(refusal.getList("reasons.ruleId")).containsExactly("appointment.telehealth-consent");
    }

    @Test
    void anHourByTelehealthIsCalledOffWhereThereIsNoSite() {
        World world = World.silent();
        world.tellTherapist(true);
        world.tellPatient();
        world.tellEpisode();
        UUID consent = world.tellTelehealthConsent();
        await().untilAsserted(() -> assertThat(
                        Database.count("select count(*) from subject_link where patient_id = ?", world.patient))
                .isOne());
        Response booked = await().until(() -> telehealth(world, TUESDAY), answer -> answer.statusCode() == 201);

        world.tellTelehealthEnded("consent-withdrawn", consent);

        await().untilAsserted(() -> assertThat(as(world.patientToken())
                        .get("/v1/appointments/" + booked.path("id"))
                        .jsonPath()
                        .getString("reason"))
                .isEqualTo("telehealth-consent-ended"));
    }

    @Test
    void integrationIsBookedFromItsWindowOnAndHeldOnlyAfterTheDose() {
        World world = World.open();
        DosingSessionEvents session = world.session(2, TUESDAY).book();
        await().untilAsserted(
                        () -> assertThat(Database.count("select count(*) from dosing_session where id = ?", session.id))
                                .isOne());
        Instant opens = TUESDAY.plus(Duration.ofHours(24));
        JsonPath refusal = problem(integration(world, session, opens.minusSeconds(60)), 409, "appointment-refused");
        assertThat(refusal.getList("reasons.ruleId")).containsExactly("appointment.integration-window");

        Response booked = integration(world, session, opens);

        assertThat(booked.statusCode()).as(booked.asString()).isEqualTo(201);
        problem(
                act(world, booked, "reschedule", "{\"startsAt\":\"%s\"}".formatted(opens.minusSeconds(60))),
                409,
                "appointment-refused");
        clock().setTo(opens.plusSeconds(60));
        problem(act(world, booked, "completion", "{}"), 409, "dose-not-given");
        session.dose(TUESDAY.plusSeconds(300));
        await().untilAsserted(() -> assertThat(Database.count(
                        "select count(*) from dosing_session where id = ? and administered_at is not null", session.id))
                .isOne());
        assertThat(act(world, booked, "completion", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void aListWithoutAPatientIsAuditedForEachPatientItShows() {
        World world = World.open();
        world.book("second-intake", TUESDAY);
        world.session(1, TUESDAY.plus(Duration.ofDays(7))).book();
        await().untilAsserted(() -> assertThat(
                        Database.count("select count(*) from therapy_need where patient_id = ?", world.patient))
                .isOne());

        as(world.adminToken()).get("/v1/appointments").then().statusCode(200);
        as(world.adminToken()).get("/v1/plans").then().statusCode(200);

        for (String list : new String[] {"appointments", "plan"}) {
            assertThat(Database.count(
                            "select count(*) from audit_entry where patient_id = ? and kind = 'read' and subject_type = ?",
                            world.patient,
                            list))
                    .as(list)
                    .isOne();
        }
    }

    private static Response telehealth(World world, Instant startsAt) {
        return as(world.adminToken())
                .body(world.booking("second-intake", startsAt).replace("on-site", "telehealth"))
                .post("/v1/appointments");
    }

    private static Response integration(World world, DosingSessionEvents session, Instant startsAt) {
        return as(world.adminToken())
                .body(world.booking("integration", startsAt)
                        .replace("{\"patientId\"", "{\"sessionId\":\"" + session.id + "\",\"patientId\""))
                .post("/v1/appointments");
    }

    private static Response act(World world, Response known, String action, String body) {
        return as(world.adminToken())
                .header("If-Match", known.header("ETag"))
                .body(body)
                .post("/v1/appointments/" + known.path("id") + "/" + action);
    }
}
