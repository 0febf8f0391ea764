package org.kapnet.integration.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kapnet.integration.World.MONDAY;
import static org.kapnet.integration.World.as;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
class ProgressResourceTest extends ServiceTest {

    @Test
    void showsChangeResponseAndRemission() {
        World world = World.open();
        world.tellScore("phq-9", 14, "2026-10-01T10:00:00Z");
        world.tellScore("phq-9", 16, "2026-11-10T10:00:00Z");
        world.tellScore("gad-7", 7, "2026-11-10T10:00:00Z");
        UUID session = world.session(2, MONDAY).book().dose(MONDAY).id;
        await().untilAsserted(() -> assertThat(Database.count(
                        "select count(*) from dosing_session where id = ? and administered_at is not null", session))
                .isOne());
        world.tellScore("phq-9", 4, "2026-11-20T10:00:00Z");

        JsonPath shown = as(world.therapistToken()).get(path(world)).jsonPath();

        assertThat(shown.getString("firstDoseAt")).isEqualTo(MONDAY.toString());
        JsonPath phq9 = instrument(shown, "phq-9");
        assertThat(phq9.getInt("baseline.total")).isEqualTo(16);
        assertThat(phq9.getInt("latest.total")).isEqualTo(4);
        assertThat(phq9.getInt("change")).isEqualTo(-12);
        assertThat(phq9.getDouble("percent")).isEqualTo(-75.0);
        assertThat(phq9.getBoolean("response")).isTrue();
        assertThat(phq9.getBoolean("remission")).isTrue();
        assertThat(phq9.getBoolean("reliableChange")).isTrue();
        assertThat(phq9.getList("flags")).isEmpty();
        JsonPath gad7 = instrument(shown, "gad-7");
        assertThat(gad7.getInt("measurements")).isOne();
        assertThat(gad7.<Object>get("change")).isNull();
        assertThat(gad7.<Object>get("response")).isNull();
    }

    @Test
    void showsTheMeanWhereThatIsWhatTheInstrumentPublishes() {
        World world = World.open();
        world.tellMean("peg", 19, "6.3", "2026-10-01T10:00:00Z");
        world.tellMean("peg", 12, "4", "2026-11-10T10:00:00Z");

        JsonPath peg = instrument(as(world.nurseToken()).get(path(world)).jsonPath(), "peg");

        assertThat(peg.getDouble("baseline.score")).isEqualTo(6.3);
        assertThat(peg.getDouble("latest.score")).isEqualTo(4.0);
        assertThat(peg.getDouble("scoreChange")).isEqualTo(-2.3);
    }

    @Test
    void tellsOfATotalThatGotThatMuchWorse() {
        World world = World.open();
        world.tellScore("phq-9", 10, "2026-11-01T10:00:00Z");
        world.tellScore("phq-9", 14, "2026-11-08T10:00:00Z");
        UUID worse = world.tellScore("phq-9", 15, "2026-11-15T10:00:00Z");

        Received told = TopicProbe.await(
                "integration", "progress-deteriorated", event -> event.has("patientId", world.patient));

        SchemaAssertions.assertValid("integration", told);
        assertThat(told.subject()).isEqualTo(worse);
        assertThat(told.payload().path("change").asInt()).isEqualTo(5);
        JsonPath shown = as(world.patientToken()).get(path(world)).jsonPath();
        assertThat(instrument(shown, "phq-9").getList("flags")).containsExactly("deterioration");
    }

    @Test
    void aRelapseIsToldEvenWhileBetterThanAtTheBeginning() {
        World world = World.open();
        world.tellScore("phq-9", 20, "2026-11-01T10:00:00Z");
        world.tellScore("phq-9", 6, "2026-11-08T10:00:00Z");
        world.tellScore("phq-9", 13, "2026-11-15T10:00:00Z");

        Received told = TopicProbe.await(
                "integration", "progress-deteriorated", event -> event.has("patientId", world.patient));

        assertThat(told.payload().path("change").asInt()).isEqualTo(7);
    }

    @Test
    void showsWhatIsMeasuredOfEachIndicationAndWhatIsMissing() {
        World world = World.open();
        world.tellScore("phq-9", 14, "2026-10-20T10:00:00Z");
        UUID episode = world.tellEpisodeFor("major-depression", "[\"chronic-pain\"]", "2026-11-10T10:00:00Z");
        await().untilAsserted(() -> assertThat(Database.count(
                        "select count(*) from episode where id = ? and also_for = '{chronic-pain}'", episode))
                .isOne());
        world.tellMean("peg", 19, "6.3", "2026-11-11T10:00:00Z");

        JsonPath shown = as(world.nurseToken()).get(path(world)).jsonPath();

        assertThat(shown.getInt("measuresVersion")).isOne();
        assertThat(shown.getList("indications.indication")).containsExactly("major-depression", "chronic-pain");
        assertThat(shown.getList("indications.main")).containsExactly(true, false);
        assertThat(shown.getList("indications[0].measures.instrument")).containsExactly("phq-9", "who-5");
        assertThat(shown.getList("indications[0].measures.measuredBeforeFirstDose"))
                .containsExactly(true, false);
        assertThat(shown.getList("indications[0].measures.measuredSinceOpening"))
                .containsExactly(false, false);
        assertThat(shown.getList("indications[1].measures.instrument")).containsExactly("peg", "who-5");
        assertThat(shown.getList("indications[1].measures.measuredSinceOpening"))
                .containsExactly(true, false);
        assertThat(shown.getString("indications[1].measures[0].lastTakenAt")).isEqualTo("2026-11-11T10:00:00Z");
    }

    @Test
    void whoIsInNoEpisodeIsTreatedForNothing() {
        World world = World.open();
        assertThat(as(world.nurseToken()).get(path(world)).jsonPath().getList("indications.indication"))
                .containsExactly("major-depression");

        world.tellClosed("completed", "2026-11-12T10:00:00Z");

        await().untilAsserted(() -> assertThat(
                        as(world.nurseToken()).get(path(world)).jsonPath().getList("indications"))
                .isEmpty());
    }

    @Test
    void isForThePatientAndThoseWhoTreat() {
        World world = World.open();
        World other = World.open();
        world.tellScore("phq-9", 10, "2026-11-01T10:00:00Z");

        EndpointMatrix.get(path(world))
                .as(world.nurseToken())
                .notAs(world.adminToken(), Tokens.as("network-admin"), Tokens.partner(world.clinic, "sessions:read"))
                .unknown(path(other), "/v1/patients/" + Ids.next() + "/progress")
                .verify();
        problem(as(other.patientToken()).get(path(world)), 404, "not-found");
        problem(
                as(Tokens.as("therapist")
                                .clinic(world.clinic)
                                .subject(Ids.next().toString()))
                        .get(path(world)),
                404,
                "not-found");
        assertThat(as(Tokens.as("safety-officer")).get(path(world)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theRecordFollowsThePatientToAnotherClinic() {
        World first = World.open();
        first.tellScore("phq-9", 10, "2026-11-01T10:00:00Z");
        UUID clinicB = Ids.next();

        UUID episode = Ids.next();
        World.publish(first.event("intake", "episode-opened", episode, first.patient, 1, """
                {"episodeId":"%s","patientId":"%s","clinicId":"%s","siteId":"%s","therapistId":"%s",
                 "indication":"ptsd","route":"im","openedAt":"2026-11-15T10:00:00Z"}
                """.formatted(
                        episode, first.patient, clinicB, Ids.next(), Ids.next())));

        await().untilAsserted(() -> assertThat(
                        as(Tokens.as("nurse").clinic(clinicB)).get(path(first)).statusCode())
                .isEqualTo(200));
        problem(as(first.nurseToken()).get(path(first)), 404, "not-found");
    }

    private static String path(World world) {
        return "/v1/patients/" + world.patient + "/progress";
    }

    private static JsonPath instrument(JsonPath progress, String name) {
        progress.setRootPath("instruments.find { it.instrument == '" + name + "' }");
        return progress;
    }
}
