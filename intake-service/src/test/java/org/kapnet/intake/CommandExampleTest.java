package org.kapnet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.validation.Validator;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.KapnetStack;

/** The examples in the API document are requests that the service accepts. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class CommandExampleTest {

    private final ObjectMapper json;
    private final Validator validator;

    CommandExampleTest(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    @Test
    void everyExampleIsReadAndValid() throws ClassNotFoundException, JsonProcessingException {
        List<String> commands = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.kapnet.intake").stream()
                        .filter(type -> type.isAnnotatedWith(Schema.class))
                        .map(JavaClass::getName)
                        .toList();
        assertThat(commands).hasSizeGreaterThan(10);
        SoftAssertions soft = new SoftAssertions();
        for (String name : commands) {
            Class<?> command = Class.forName(name, false, Thread.currentThread().getContextClassLoader());
            for (String example : command.getAnnotation(Schema.class).examples()) {
                soft.assertThat(validator.validate(json.readValue(example, command)))
                        .as("faults of the example of %s", name)
                        .isEmpty();
            }
        }
        soft.assertAll();
    }
}
