package org.kapnet.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Every operation of {@code api/openapi.yaml} that wants a token was tried by an {@link EndpointMatrix}: in a wrong role,
 * for an unknown id, with a missing field, a wrong type, a stale version and a repeated key, as far as the document knows
 * these. A service extends this without {@code @QuarkusTest}: such classes run after all that start the service. It says
 * nothing when no matrix ran, as when one test is run alone.
 */
public abstract class EndpointCoverageTest {

    @Test
    void everyOperationWasTriedWithAllThatAClientGetsWrong() throws IOException {
        List<TriedEndpoints.Tried> tried = TriedEndpoints.ofThisRun().all();
        Assumptions.assumeFalse(tried.isEmpty(), "no endpoint was tried in this run");
        JsonNode document =
                new YAMLMapper().readTree(Path.of("api", "openapi.yaml").toFile());

        assertThat(EndpointCoverage.gaps(document, tried)).isEmpty();
    }
}
