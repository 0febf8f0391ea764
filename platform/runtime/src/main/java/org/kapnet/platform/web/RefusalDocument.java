package org.kapnet.platform.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.kapnet.platform.problem.ProblemWriter;

/** The shared refusals of the API document: one schema, and one named answer per status. */
final class RefusalDocument {

    private static final Map<Integer, List<String>> ANSWERS = new TreeMap<>(Map.ofEntries(
            Map.entry(400, List.of("BadRequest", "The request cannot be read or breaks a rule of its fields.")),
            Map.entry(401, List.of("Unauthenticated", "A valid access token is needed.")),
            Map.entry(403, List.of("Forbidden", "The caller may not do this.")),
            Map.entry(404, List.of("NotFound", "There is nothing here for this caller.")),
            Map.entry(406, List.of("NotAcceptable", "The answer has none of the accepted media types.")),
            Map.entry(
                    409,
                    List.of(
                            "Conflict",
                            "The request collides with what is stored, or a rule refuses it with its reasons.")),
            Map.entry(412, List.of("StaleVersion", "If-Match names a version that is no longer current.")),
            Map.entry(413, List.of("BodyTooLarge", "The body is larger than 1 MB.")),
            Map.entry(415, List.of("UnsupportedMediaType", "The body is not application/json.")),
            Map.entry(422, List.of("KeyReused", "The Idempotency-Key was used for another request.")),
            Map.entry(428, List.of("PreconditionRequired", "The change needs an If-Match header.")),
            Map.entry(500, List.of("Failed", "The service failed; instance is the reference for support.")),
            Map.entry(503, List.of("Unavailable", "The service cannot answer just now; retry later."))));

    private RefusalDocument() {}

    static String nameOf(int status) {
        return ANSWERS.getOrDefault(status, List.of("Failed")).getFirst();
    }

    static void addTo(Components components) {
        components.addSchema("Problem", problem());
        components.addSchema(
                "FieldError",
                object("One thing that is wrong with a request.")
                        .addProperty(
                                "pointer", text("JSON pointer into the body, or query/NAME, path/NAME, header/NAME."))
                        .addProperty("problem", text("The rule that was not met."))
                        .required(List.of("pointer", "problem")));
        components.addSchema(
                "Reason",
                object("One reason why a rule refused.")
                        .addProperty("ruleId", text("The rule, stable across versions."))
                        .addProperty("message", text("What the rule asks for and what was found."))
                        .addProperty("source", text("Where a clinical figure comes from."))
                        .required(List.of("ruleId", "message")));
        ANSWERS.values().forEach(answer -> components.addResponse(answer.getFirst(), response(answer.getLast())));
    }

    private static APIResponse response(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemWriter.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
    }

    private static Schema problem() {
        return object("A refusal (RFC 9457). Some types have members of their own; GET the type to read about them.")
                .addProperty(
                        "type",
                        text("Which kind of refusal; resolves to its explanation.")
                                .format("uri-reference"))
                .addProperty("title", text("The kind in one line."))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .format("int32")
                                .description("The HTTP status."))
                .addProperty("detail", text("What is particular to this occurrence."))
                .addProperty(
                        "instance",
                        text("The correlation id of the request, for support.").format("uri"))
                .addProperty("errors", list("FieldError", "Everything that is wrong with the fields."))
                .addProperty("reasons", list("Reason", "Every reason of the rules that refused."))
                .required(List.of("type", "title", "status", "instance"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static Schema list(String item, String description) {
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .description(description)
                .items(OASFactory.createSchema().ref(item));
    }
}
