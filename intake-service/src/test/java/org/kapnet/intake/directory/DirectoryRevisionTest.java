package org.kapnet.intake.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.intake.directory.DirectorySites.HOUSTON;
import static org.kapnet.intake.directory.DirectorySites.answer;
import static org.kapnet.intake.directory.DirectorySites.ids;
import static org.kapnet.intake.directory.DirectorySites.publish;
import static org.kapnet.intake.directory.DirectorySites.search;
import static org.kapnet.intake.directory.DirectorySites.site;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.Api;
import org.kapnet.intake.Network;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.ParallelCalls;
import org.kapnet.platform.time.SettableClock;

/** What is found while sites change. Each test has a language of its own, so that it finds its own sites only. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class DirectoryRevisionTest {

    private final SettableClock clock;

    DirectoryRevisionTest(SettableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void returnToRealTime() {
        clock.reset();
    }

    @Test
    void aChangeIsFoundAtOnceAndTheFormerEntryIsKeptForThoseWhoArePaging() {
        UUID clinic = Network.clinic();
        UUID site = site(clinic, 29.76, -95.37, Map.of("languages", List.of("qm")));
        Api admin = Api.as(Network.networkAdmin());

        admin.put("/v1/clinics/" + clinic, Map.of("name", "Renamed Sample Clinic"), "\"0\"")
                .then()
                .statusCode(200);

        Response found = search(HOUSTON + "&language=qm");
        assertThat(found.jsonPath().getList("items.clinicName", String.class)).containsExactly("Renamed Sample Clinic");
        assertThat(Database.count("select count(*) from directory_entry where site_id = ?", site))
                .isEqualTo(2);

        clock.advance(Duration.ofHours(26));
        site(Network.clinic(), 29.76, -95.37, Map.of("languages", List.of("qm")));
        assertThat(Database.count("select count(*) from directory_entry where site_id = ?", site))
                .isEqualTo(1);
    }

    @Test
    void whoPublishesAtOnceGetsOneRevisionAfterAnother() {
        UUID clinic = Network.clinic();
        List<UUID> sites = Stream.generate(() -> Network.site(clinic, 29.76, -95.37))
                .limit(6)
                .toList();

        ParallelCalls.run(sites.size(), number -> {
            publish(sites.get(number), Map.of("languages", List.of("qo")));
            return true;
        });

        assertThat(ids(search(HOUSTON + "&language=qo"))).containsExactlyInAnyOrderElementsOf(sites);
        assertThat(Database.count("select count(distinct revision) from directory_entry where clinic_id = ?", clinic))
                .isEqualTo(6);
    }

    @Test
    void aCursorIsGoodForItsSearchAndForADay() {
        UUID clinic = Network.clinic();
        site(clinic, 29.76, -95.37, Map.of("languages", List.of("qn")));
        site(clinic, 29.77, -95.37, Map.of("languages", List.of("qn")));
        String search = HOUSTON + "&language=qn&limit=1";
        Response first = search(search);
        String cursor = first.jsonPath().getString("nextCursor");
        assertThat(first.header("Link")).contains("rel=\"next\"");

        Response second = search(search + "&cursor=" + cursor);

        assertThat(second.jsonPath().getString("nextCursor")).isNull();
        assertThat(ids(second)).hasSize(1).doesNotContainAnyElementsOf(ids(first));
        problem(answer(HOUSTON + "&language=qn&limit=1&route=im&cursor=" + cursor), 400, "cursor-invalid");
        problem(answer(search + "&cursor=" + cursor.substring(1)), 400, "cursor-invalid");
        clock.advance(Duration.ofHours(25));
        problem(answer(search + "&cursor=" + cursor), 400, "cursor-invalid");
    }
}
