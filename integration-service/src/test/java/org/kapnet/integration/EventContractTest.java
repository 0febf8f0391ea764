package org.kapnet.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.Contracts;
import org.kapnet.platform.testing.SchemaAssertions;

class EventContractTest {

    @Test
    void everySchemaHasAValidExample() {
        SchemaAssertions.assertExamplesValid(Contracts.events("integration"));
    }

    @Test
    void theAsyncApiDocumentNamesEverySchema() throws IOException {
        String document = Files.readString(Path.of("api", "asyncapi.yaml"));
        try (Stream<Path> files = Files.list(Contracts.events("integration"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();

            assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(document)
                    .contains("./events/" + name));
        }
    }
}
