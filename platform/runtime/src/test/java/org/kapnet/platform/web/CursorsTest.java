package org.kapnet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.probe.Api.nurse;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.KapnetStack;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class CursorsTest {

    private static String firstCursor() {
        return nurse().get("/v1/notes?limit=2").jsonPath().getString("nextCursor");
    }

    @Test
    void aCursorContinuesTheListWhereThePageEnded() {
        Response second = nurse().queryParam("cursor", firstCursor()).get("/v1/notes?limit=3");
        assertThat(second.jsonPath().getList("items", String.class)).containsExactly("2", "3", "4");
    }

    @Test
    void theLinkToTheNextPageKeepsTheOtherParametersAndCanBeFollowed() {
        Response page = nurse().get("/v1/notes?limit=2&kind=SHORT_NOTE");
        Matcher link = Pattern.compile("<(/v1/notes\\?[^>]*)>; rel=\"next\"").matcher(page.header("Link"));
        assertThat(link.matches()).isTrue();
        assertThat(link.group(1))
                .contains("limit=2")
                .contains("kind=SHORT_NOTE")
                .contains("cursor=");
        Response next = nurse().urlEncodingEnabled(false).get(link.group(1));
        assertThat(next.jsonPath().getList("items", String.class)).containsExactly("2", "3");
    }

    @Test
    void theLastPageHasNeitherCursorNorLink() {
        String second = nurse().get("/v1/others").jsonPath().getString("nextCursor");
        Response page = nurse().queryParam("cursor", second).get("/v1/others");
        assertThat(page.header("Link")).isNull();
        assertThat(page.jsonPath().getMap("")).doesNotContainKey("nextCursor");
    }

    @Test
    void aDamagedOrMadeUpCursorIsRefused() {
        String good = firstCursor();
        byte[] flipped = Base64.getUrlDecoder().decode(good);
        flipped[flipped.length - 1] ^= 1;
        for (String bad : List.of(
                "!",
                good.substring(1),
                good + "AAAA",
                Base64.getUrlEncoder().withoutPadding().encodeToString(flipped),
                Base64.getUrlEncoder().encodeToString("100".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "A".repeat(2_000))) {
            problem(nurse().queryParam("cursor", bad).get("/v1/notes"), 400, "cursor-invalid");
        }
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        problem(nurse().queryParam("cursor", firstCursor()).get("/v1/others"), 400, "cursor-invalid");
    }
}
