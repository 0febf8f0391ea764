package org.kapnet.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kapnet.platform.testing.TriedEndpoints.Check;
import org.kapnet.platform.testing.TriedEndpoints.Tried;

/** Compares an API document with what was tried. */
final class EndpointCoverage {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private EndpointCoverage() {}

    /** One sentence for each operation that was not tried, or not with all that its document makes possible. */
    static List<String> gaps(JsonNode document, List<Tried> tried) {
        List<String> gaps = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (String method : METHODS) {
                JsonNode operation = path.getValue().path(method);
                if (path.getKey().startsWith("/v1/") && operation.isObject() && wantsToken(operation)) {
                    gap(document, method.toUpperCase(Locale.ROOT), path.getKey(), operation, tried, gaps);
                }
            }
        }
        return gaps;
    }

    private static void gap(
            JsonNode document, String method, String path, JsonNode operation, List<Tried> tried, List<String> gaps) {
        Pattern address = Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"));
        Set<Check> done = EnumSet.noneOf(Check.class);
        boolean any = false;
        for (Tried each : tried) {
            String asked = each.path().replaceFirst("\\?.*", "");
            if (each.method().equals(method) && address.matcher(asked).matches()) {
                any = true;
                done.addAll(each.checks());
            }
        }
        Set<Check> missing = wanted(document, path, operation);
        missing.removeAll(done);
        if (!any) {
            gaps.add(method + " " + path + " was not tried");
        } else if (!missing.isEmpty()) {
            gaps.add(method + " " + path + " was not tried with " + missing);
        }
    }

    private static Set<Check> wanted(JsonNode document, String path, JsonNode operation) {
        Set<Check> wanted = EnumSet.noneOf(Check.class);
        JsonNode responses = operation.path("responses");
        if (responses.has("403")) {
            wanted.add(Check.WRONG_ROLE);
        }
        if (path.contains("{")) {
            wanted.add(Check.UNKNOWN_ID);
        }
        if (responses.has("428")) {
            wanted.add(Check.STALE_VERSION);
        }
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("name").asText().equals("Idempotency-Key")) {
                wanted.add(Check.REPEATED_KEY);
            }
        });
        JsonNode body = schema(document, operation.path("requestBody"));
        if (!body.path("required").isEmpty()) {
            wanted.add(Check.MISSING_FIELD);
        }
        if (!body.path("properties").isEmpty()) {
            wanted.add(Check.WRONG_TYPE);
        }
        return wanted;
    }

    private static JsonNode schema(JsonNode document, JsonNode requestBody) {
        JsonNode schema = requestBody.path("content").path("application/json").path("schema");
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    private static boolean wantsToken(JsonNode operation) {
        for (JsonNode way : operation.path("security")) {
            if (way.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
