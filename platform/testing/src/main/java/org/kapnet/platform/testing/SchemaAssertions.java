package org.kapnet.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Checks JSON against JSON Schema 2020-12, formats such as uuid and date-time included. */
public final class SchemaAssertions {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static final Map<Path, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private SchemaAssertions() {}

    public static void assertValid(Path schema, String json) {
        assertThat(faults(schema, json)).as("faults of the JSON by %s", schema).isEmpty();
    }

    public static void assertInvalid(Path schema, String json) {
        assertThat(faults(schema, json)).as("faults of the JSON by %s", schema).isNotEmpty();
    }

    /** The payload of an event against its producer's schema. */
    public static void assertValid(String service, Received event) {
        assertValid(Contracts.schema(service, event.fact()), event.json());
    }

    /** Each schema in the folder has an example beside it that is valid, and each example has a schema. */
    public static void assertExamplesValid(Path events) {
        List<String> schemas = facts(events, ".v1.schema.json");
        assertThat(schemas).as("schemas in %s", events).isNotEmpty();
        assertThat(facts(events, ".v1.example.json"))
                .as("examples in %s", events)
                .isEqualTo(schemas);
        for (String fact : schemas) {
            assertValid(events.resolve(fact + ".v1.schema.json"), read(events.resolve(fact + ".v1.example.json")));
        }
    }

    private static List<String> faults(Path schema, String json) {
        return SCHEMAS
                .computeIfAbsent(schema.toAbsolutePath(), file -> REGISTRY.getSchema(read(file), InputFormat.JSON))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static List<String> facts(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError("cannot read " + folder, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }
}
