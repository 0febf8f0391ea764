package org.kapnet.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The committed contract {@code api/openapi.yaml} says what the service does. A service extends this with
 * {@code @QuarkusTest @WithTestResource(KapnetStack.class)}. After an intended change,
 * {@code -Dkap.contracts.update=true} writes the contract anew; its diff is then part of the review.
 */
public abstract class OpenApiDriftTest {

    private static final Path CONTRACT = Path.of("api", "openapi.yaml");

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .stringQuotingChecker(new Quoting())
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .build())
            .build();

    @Test
    void contractIsWhatTheServiceServes() throws IOException {
        JsonNode served = served();
        if (Boolean.getBoolean("kap.contracts.update")) {
            Files.createDirectories(CONTRACT.resolveSibling(""));
            Files.writeString(CONTRACT, YAML.writeValueAsString(served));
        }
        assertThat(CONTRACT)
                .as("write it once with -Dkap.contracts.update=true")
                .exists();

        JsonNode committed = YAML.readTree(Files.readString(CONTRACT));

        // The order of members means nothing; the text is compared only to show what differs.
        if (!committed.equals(served)) {
            assertThat(pretty(committed))
                    .as("the committed api/openapi.yaml; after an intended change run with -Dkap.contracts.update=true")
                    .isEqualTo(pretty(served));
        }
    }

    private static JsonNode served() throws IOException {
        String document = RestAssured.given()
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return YAML.readTree(document);
    }

    /** Quotes whatever begins like a number, such as a time of day: readers take it for one and fail. */
    private static final class Quoting extends StringQuotingChecker.Default {

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || (!value.isEmpty() && Character.isDigit(value.charAt(0)));
        }
    }

    private static String pretty(JsonNode tree) {
        return tree.toPrettyString();
    }
}
