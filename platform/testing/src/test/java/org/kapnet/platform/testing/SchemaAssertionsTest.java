package org.kapnet.platform.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaAssertionsTest {

    private static final String SCHEMA = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["id", "at"],
             "properties": {"id": {"type": "string", "format": "uuid"}, "at": {"type": "string", "format": "date-time"}}}
            """;

    private static final String VALID = """
            {"id": "01990000-0000-7000-8000-00000000000a", "at": "2026-11-22T10:00:00Z", "new": 1}
            """;

    @TempDir
    private Path folder;

    private Path schema = Path.of("");

    @BeforeEach
    void writeSchema() throws IOException {
        schema = Files.writeString(folder.resolve("stay-begun.v1.schema.json"), SCHEMA);
    }

    @Test
    void acceptsWhatTheSchemaAllowsAndNamesWhatItDoesNot() {
        SchemaAssertions.assertValid(schema, VALID);
        SchemaAssertions.assertInvalid(schema, "{}");
        assertThatThrownBy(() -> SchemaAssertions.assertValid(schema, VALID.replace("01990000-", "no-uuid-")))
                .hasMessageContaining("/id");
        assertThatThrownBy(() -> SchemaAssertions.assertValid(schema, VALID.replace("2026-11-22T", "yesterday ")))
                .hasMessageContaining("/at");
    }

    @Test
    void wantsOneValidExamplePerSchema() throws IOException {
        assertThatThrownBy(() -> SchemaAssertions.assertExamplesValid(folder)).hasMessageContaining("examples");

        Files.writeString(folder.resolve("stay-begun.v1.example.json"), VALID);

        SchemaAssertions.assertExamplesValid(folder);
    }
}
