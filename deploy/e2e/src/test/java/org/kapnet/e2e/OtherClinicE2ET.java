package org.kapnet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kapnet.local.walk.Answer;
import org.kapnet.local.walk.Caller;
import org.kapnet.local.walk.Cast;

/**
 * Every endpoint of the joined API document, tried by the staff and the system of another clinic with the ids of this
 * clinic's patient and with the body that the document gives as its example, so that nothing but the wrong clinic stands
 * in the way. An endpoint that this test cannot fill with an id fails it, so that a new one is never left out.
 */
class OtherClinicE2ET {

    /** What every clinic may read: the directory of the network and the rules. */
    private static final Set<String> PUBLIC =
            Set.of("clinics", "sites", "practitioners", "directory", "instruments", "consent-documents", "protocols");

    private static final Map<String, Home> PATIENT_ROWS = Map.ofEntries(
            Map.entry("referrals", new Home("intake", "referral")),
            Map.entry("screenings", new Home("intake", "screening")),
            Map.entry("consents", new Home("intake", "consent")),
            Map.entry("episodes", new Home("intake", "episode")),
            Map.entry("courses", new Home("session", "course")),
            Map.entry("sessions", new Home("session", "dosing_session")),
            Map.entry("orders", new Home("session", "dose_order")),
            Map.entry("appointments", new Home("integration", "appointment")),
            Map.entry("escalations", new Home("notification", "escalation")));

    private static final Map<String, Home> CLINIC_ROWS = Map.of(
            "on-call-contacts", new Home("notification", "on_call_contact"),
            "lots", new Home("session", "lot"),
            "rooms", new Home("session", "room"),
            "availability", new Home("integration", "availability"));

    private final World world = World.get();
    private final Facts facts = new Facts(world);
    private final Cast cast = world.walk(step -> {}).cast();

    @TestFactory
    Stream<DynamicTest> seesNothingOfThisClinicsPatient() throws IOException {
        JsonNode document;
        try (InputStream served =
                URI.create(world.stack().edgeUrl() + "/openapi.json").toURL().openStream()) {
            document = new ObjectMapper().readTree(served);
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            if (!path.getKey().startsWith("/v1/") || PUBLIC.contains(segment(path.getKey()))) {
                continue;
            }
            for (String method : List.of("get", "post", "put", "delete")) {
                JsonNode operation = path.getValue().path(method);
                if (operation.isObject()) {
                    JsonNode body = example(document, operation);
                    tests.add(DynamicTest.dynamicTest(
                            method + " " + path.getKey(), () -> refused(method, path.getKey(), body)));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(30);
        return tests.stream();
    }

    private void refused(String method, String template, JsonNode body) {
        boolean namesPatient = template.contains("{") || body.has("patientId");
        for (Map.Entry<String, Caller> caller : others(template).entrySet()) {
            Answer answer =
                    switch (method) {
                        case "get" -> caller.getValue().get(filled(template));
                        case "delete" -> caller.getValue().deleteIfMatch(filled(template), "\"0\"");
                        case "put" -> caller.getValue().putIfMatch(filled(template), body, "\"0\"");
                        // What names nobody of this clinic is the other clinic's own business.
                        default ->
                            caller.getValue().postIfMatch(filled(template), namesPatient ? body : Map.of(), "\"0\"");
                    };
            assertThat(answer.status())
                    .as("%s %s as %s: %s", method, template, caller.getKey(), answer.problem())
                    .isLessThan(500);
            if (!method.equals("get") && template.contains("{")) {
                assertThat(answer.status())
                        .as("%s %s as %s: %s", method, template, caller.getKey(), answer.problem())
                        .isIn(403, 404);
            } else if (!method.equals("get") && namesPatient) {
                assertThat(answer.status())
                        .as("%s %s as %s: %s", method, template, caller.getKey(), answer.problem())
                        .isBetween(400, 499);
            }
            if (answer.status() < 300) {
                // A list may answer, but with nothing of this patient in it.
                assertThat(answer.body().toString())
                        .doesNotContain(
                                world.people().patientOne(), world.people().patientThree());
                if (template.contains("{")) {
                    assertThat(answer.body().properties())
                            .as("%s %s as %s", method, template, caller.getKey())
                            .allSatisfy(field -> assertThat(field.getValue()).isEmpty());
                }
            }
        }
    }

    /** The example of the body that the document gives, about this clinic's patient. */
    private JsonNode example(JsonNode document, JsonNode operation) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        String reference = schema.path("$ref").asText();
        JsonNode example = (reference.isEmpty() ? schema : document.at(reference.substring(1)))
                .path("examples")
                .path(0);
        ObjectNode body = example.isObject() ? example.deepCopy() : JsonNodeFactory.instance.objectNode();
        if (body.has("patientId")) {
            body.put("patientId", world.people().patientOne());
        }
        if (body.has("takenAt")) {
            // The example's moment may still lie ahead of the stack's clock, which would be refused for that alone.
            body.put("takenAt", "2026-01-01T12:00:00Z");
        }
        return body;
    }

    private Map<String, Caller> others(String template) {
        Map<String, Caller> others = new LinkedHashMap<>();
        for (String person : List.of("b.admin", "b.prescriber", "b.therapist", "b.nurse")) {
            others.put(person, cast.person(person));
        }
        if (!CLINIC_ROWS.containsKey(segment(template))) {
            // Another patient of the same clinic: its rooms and hours are theirs too, this patient's record is not.
            others.put("patient.two", cast.person("patient.two"));
        }
        others.put("partner b", cast.partner("b"));
        return others;
    }

    private String filled(String template) {
        String patient = world.people().patientOne();
        if (!template.contains("{")) {
            return template + "?patientId=" + patient;
        }
        String segment = segment(template);
        String id = segment.equals("patients") ? patient : idOf(segment, patient);
        return template.replaceFirst("\\{[^}]+}", id).replaceAll("\\{[^}]+}", id);
    }

    private String idOf(String segment, String patient) {
        Home ofClinic = CLINIC_ROWS.get(segment);
        if (ofClinic != null) {
            return facts.texts(
                            ofClinic.service(),
                            "select id from " + ofClinic.table() + " where clinic_id = ?",
                            Cast.CLINIC_A)
                    .getFirst();
        }
        Home home = PATIENT_ROWS.get(segment);
        if (home == null) {
            throw new AssertionError("teach this test which id /v1/" + segment + "/{id} takes");
        }
        String about = segment.equals("escalations") ? world.people().patientThree() : patient;
        List<String> ids =
                facts.texts(home.service(), "select id from " + home.table() + " where patient_id = ?", about);
        assertThat(ids).as("rows of %s about the patient", home).isNotEmpty();
        return ids.getFirst();
    }

    private static String segment(String template) {
        return template.split("/", -1)[2];
    }

    /** Where the rows lie whose id an endpoint takes. */
    private record Home(String service, String table) {}
}
