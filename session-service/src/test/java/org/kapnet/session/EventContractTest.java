package org.kapnet.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.Contracts;
import org.kapnet.platform.testing.SchemaAssertions;

class EventContractTest {
    private static final Path EVENTS = Contracts.events("session");

    @Test
    void everySchemaHasAValidExample() {
        SchemaAssertions.assertExamplesValid(EVENTS);
    }

    @Test
    void noSchemaIsSatisfiedByNothing() throws IOException {
        try (var files = Files.list(EVENTS)) {
            List<Path> schemas = files.filter(file -> file.toString().endsWith(".schema.json"))
                    .toList();
            assertThat(schemas).hasSize(10).allSatisfy(schema -> SchemaAssertions.assertInvalid(schema, "{}"));
        }
    }

    @Test
    void everyMessageOfTheAsyncDocumentHasItsSchema() throws IOException {
        Path api = EVENTS.resolveSibling("asyncapi.yaml");
        JsonNode messages = new YAMLMapper()
                .readTree(Files.readString(api))
                .path("components")
                .path("messages");

        assertThat(messages.size()).isEqualTo(10);
        assertThat(StreamSupport.stream(messages.spliterator(), false)).allSatisfy(message -> assertThat(
                        api.resolveSibling(message.path("payload").path("$ref").asText()))
                .exists());
    }
}
