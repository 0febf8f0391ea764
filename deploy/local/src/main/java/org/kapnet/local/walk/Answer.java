package org.kapnet.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the network answered.
 *
 * @param request method and path, for messages
 * @param status the HTTP status
 * @param etag the entity tag, if any
 * @param body the JSON body; a missing node when there is none
 */
public record Answer(String request, int status, Optional<String> etag, JsonNode body) {

    /** The text of a field. */
    public String text(String field) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw new WalkFailed(request + " answered without the field " + field);
        }
        return value.asText();
    }

    /** The entity tag. */
    public String tag() {
        return etag.orElseThrow(() -> new WalkFailed(request + " answered without an ETag"));
    }

    /** The same answer, if it has the status that the step needs. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new WalkFailed(request + " answered " + status + " where " + expected + " was due: " + problem());
        }
        return this;
    }

    /** The slug of the problem, or an empty text where the answer is none. */
    public String slug() {
        String type = body.path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** The rule ids of every reason that a refusal gave. */
    public List<String> reasons() {
        List<String> ids = new ArrayList<>();
        body.path("reasons").forEach(reason -> ids.add(reason.path("ruleId").asText()));
        return ids;
    }

    /** A refusal in one line: title, detail, fields and rules. It holds no personal data, by the rules of the API. */
    public String problem() {
        List<String> parts = new ArrayList<>();
        parts.add(body.path("title").asText());
        parts.add(body.path("detail").asText());
        body.path("errors")
                .forEach(error -> parts.add(error.path("pointer").asText() + " "
                        + error.path("problem").asText()));
        parts.addAll(reasons());
        return String.join("; ", parts.stream().filter(part -> !part.isBlank()).toList());
    }
}
