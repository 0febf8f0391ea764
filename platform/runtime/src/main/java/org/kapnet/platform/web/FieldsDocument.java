package org.kapnet.platform.web;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Documents {@link FieldSelection} on every read whose answer is an object, or a page of objects. */
final class FieldsDocument {

    private static final String NAME = "fields";

    private FieldsDocument() {}

    static void addTo(Components components) {
        components.addParameter(
                NAME,
                OASFactory.createParameter()
                        .name(FieldSelection.FIELDS)
                        .in(Parameter.In.QUERY)
                        .description(
                                "Names of the fields wanted, separated by commas; of a page, the fields of its items."
                                        + " The answer has no others, not even those that its schema requires.")
                        .example("id")
                        .schema(OASFactory.createSchema()
                                .addType(SchemaType.STRING)
                                .pattern("^[A-Za-z0-9]+(,[A-Za-z0-9]+)*$")));
    }

    static void complete(OpenAPI document, Operation operation) {
        if (operation.getResponses() == null) {
            return;
        }
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        Schema view = answer == null ? null : resolved(document, schema(answer));
        if (view != null && hasNamedFields(document, view)) {
            operation.addParameter(OASFactory.createParameter().ref(NAME));
        }
    }

    private static boolean hasNamedFields(OpenAPI document, Schema view) {
        Map<String, Schema> members = view.getProperties();
        if (members == null) {
            return false;
        }
        Schema items = members.containsKey("nextCursor") ? members.get("items") : null;
        Schema entry = items == null ? view : resolved(document, items.getItems());
        return entry != null && entry.getProperties() != null;
    }

    private static @Nullable Schema schema(APIResponse answer) {
        MediaType content =
                answer.getContent() == null ? null : answer.getContent().getMediaType("application/json");
        return content == null ? null : content.getSchema();
    }

    private static @Nullable Schema resolved(OpenAPI document, @Nullable Schema schema) {
        if (schema == null || schema.getRef() == null) {
            return schema;
        }
        String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        return schemas == null ? null : schemas.get(name);
    }
}
