package org.kapnet.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kapnet.integration.appointment.AppointmentView;
import org.kapnet.integration.appointment.BookAppointment;
import org.kapnet.integration.appointment.CancelAppointment;
import org.kapnet.integration.appointment.CompleteAppointment;
import org.kapnet.integration.appointment.NoDetails;
import org.kapnet.integration.appointment.RescheduleAppointment;
import org.kapnet.integration.availability.AddAvailability;
import org.kapnet.integration.availability.AvailabilityView;
import org.kapnet.integration.availability.SlotView;
import org.kapnet.integration.plan.NeedView;
import org.kapnet.integration.progress.ProgressView;
import org.kapnet.platform.testing.KapnetStack;

/** Every example in the API document can be read as what it is an example of, and is valid. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class OpenApiExamplesTest {

    private static final Map<String, Class<?>> DOCUMENTED = Map.ofEntries(
            Map.entry("AddAvailability", AddAvailability.class),
            Map.entry("Appointment", AppointmentView.class),
            Map.entry("Availability", AvailabilityView.class),
            Map.entry("BookAppointment", BookAppointment.class),
            Map.entry("CancelAppointment", CancelAppointment.class),
            Map.entry("CompleteAppointment", CompleteAppointment.class),
            Map.entry("NoDetails", NoDetails.class),
            Map.entry("PlanEntry", NeedView.class),
            Map.entry("Progress", ProgressView.class),
            Map.entry("RescheduleAppointment", RescheduleAppointment.class),
            Map.entry("Slot", SlotView.class));

    @Inject
    ObjectMapper mapper;

    @Inject
    Validator validator;

    @Test
    void everyExampleIsAValidOne() throws IOException {
        JsonNode schemas = mapper.readTree(
                        RestAssured.get("/q/openapi?format=json").asString())
                .at("/components/schemas");

        for (Map.Entry<String, Class<?>> documented : DOCUMENTED.entrySet()) {
            JsonNode examples = schemas.path(documented.getKey()).path("examples");
            assertThat(examples).as("examples of %s", documented.getKey()).isNotEmpty();
            for (JsonNode example : examples) {
                Object read = mapper.treeToValue(example, documented.getValue());
                assertThat(validator.validate(read)).as(documented.getKey()).isEmpty();
                assertThat(mapper.<JsonNode>valueToTree(read))
                        .as(documented.getKey())
                        .isEqualTo(example);
            }
        }
    }
}
