package org.kapnet.platform.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;

/** Builds JSON pointers (RFC 6901). */
final class JsonPointers {

    /** A client chooses the names of unknown fields; a very long one is cut. */
    private static final int LONGEST_NAME = 80;

    private JsonPointers() {}

    static String of(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            if (step.getFieldName() != null) {
                append(pointer, step.getFieldName());
            } else if (step.getIndex() >= 0) {
                pointer.append('/').append(step.getIndex());
            }
        }
        return pointer.toString();
    }

    static void append(StringBuilder pointer, String name) {
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        pointer.append('/').append(shown.replace("~", "~0").replace("/", "~1"));
    }
}
