package org.kapnet.platform.web;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Documents the successful answers as {@link Answers} gives them: their status and headers. */
final class SuccessDocument {

    private SuccessDocument() {}

    static void addTo(Components components) {
        components.addHeader("ETag", header("The version, for If-Match and If-None-Match."));
        components.addHeader("Location", header("The address of what was created, relative to the base URL."));
        components.addHeader("Link", header("rel=\"next\": the next page; absent on the last one."));
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    /**
     * Corrects what was guessed from the return type alone.
     *
     * @param read whether the operation is a GET
     * @param empty whether the method returns nothing
     */
    static void complete(Operation operation, Set<AnswerKinds> kinds, boolean read, boolean empty) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        Map<String, APIResponse> declared = operation.getResponses().getAPIResponses();
        if (empty && declared.containsKey("201")) {
            operation.getResponses().removeAPIResponse("201");
            operation
                    .getResponses()
                    .addAPIResponse("204", OASFactory.createAPIResponse().description("Done"));
        }
        boolean created = kinds.contains(AnswerKinds.CREATED);
        if (created && !declared.containsKey("201") && declared.containsKey("200")) {
            operation.getResponses().addAPIResponse("201", asCreated(declared.get("200")));
            if (!kinds.contains(AnswerKinds.OK)) {
                operation.getResponses().removeAPIResponse("200");
            }
        }
        Map<String, APIResponse> answers = operation.getResponses().getAPIResponses();
        if (created && answers.containsKey("201")) {
            addHeaders(answers.get("201"), "Location", "ETag");
        }
        if (kinds.contains(AnswerKinds.OK) && answers.containsKey("200")) {
            addHeaders(answers.get("200"), "ETag");
            if (read && !answers.containsKey("304")) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                "304",
                                OASFactory.createAPIResponse().description("The version in If-None-Match is current"));
            }
        }
        if (kinds.contains(AnswerKinds.PAGE) && answers.containsKey("200")) {
            addHeaders(answers.get("200"), "Link");
        }
    }

    private static APIResponse asCreated(APIResponse guessed) {
        return OASFactory.createAPIResponse().description("Created").content(guessed.getContent());
    }

    private static void addHeaders(APIResponse answer, String... names) {
        for (String name : names) {
            if (answer.getHeaders() == null || !answer.getHeaders().containsKey(name)) {
                answer.addHeader(name, OASFactory.createHeader().ref(name));
            }
        }
    }
}
