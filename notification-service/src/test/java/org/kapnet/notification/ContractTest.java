package org.kapnet.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.platform.testing.Contracts;
import org.kapnet.platform.testing.SchemaAssertions;

/** The documents that this service hands to the others; what it really sends is checked where it is sent. */
class ContractTest {

    @Test
    void everyFactHasASchemaAndAValidExample() {
        SchemaAssertions.assertExamplesValid(Contracts.events("notification"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"escalation-raised", "escalation-acknowledged", "message-delivered", "message-abandoned"})
    void everyFactStandsInTheAsyncApiDocument(String fact) throws IOException {
        String document = Files.readString(Contracts.events("notification").resolveSibling("asyncapi.yaml"));

        assertThat(document)
                .contains("org.kapnet.notification." + fact + ".v1", "./events/" + fact + ".v1.schema.json");
        assertThat(Contracts.schema("notification", fact)).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"escalation-raised", "escalation-acknowledged", "message-delivered", "message-abandoned"})
    void aFactWithoutItsPatientIsInvalid(String fact) {
        String broken = Contracts.example("notification", fact).replace("\"patientId\"", "\"patient\"");

        SchemaAssertions.assertInvalid(Contracts.schema("notification", fact), broken);
    }
}
