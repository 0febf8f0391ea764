package org.kapnet.platform.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Damages a valid body at one place, named by a JSON pointer such as {@code /patient/givenName} or {@code /answers/0}. */
public final class JsonEdit {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonEdit() {}

    /** Without the member. */
    public static String without(String json, String pointer) {
        JsonNode root = parse(json);
        JsonPointer place = JsonPointer.compile(pointer);
        object(root, place).remove(place.last().getMatchingProperty());
        return root.toString();
    }

    /** With another value, itself given as JSON. */
    public static String with(String json, String pointer, String value) {
        JsonNode root = parse(json);
        JsonPointer place = JsonPointer.compile(pointer);
        if (root.at(place.head()) instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), parse(value));
        } else {
            object(root, place).set(place.last().getMatchingProperty(), parse(value));
        }
        return root.toString();
    }

    /** With a value of a type that cannot be meant: an object for a plain value or a list, a text for an object. */
    static String withWrongType(String json, String pointer) {
        return with(json, pointer, parse(json).at(pointer).isObject() ? "\"wrong\"" : "{\"wrong\":true}");
    }

    private static ObjectNode object(JsonNode root, JsonPointer place) {
        if (root.at(place.head()) instanceof ObjectNode parent) {
            return parent;
        }
        throw new IllegalArgumentException("the body has no object around " + place);
    }

    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }
}
