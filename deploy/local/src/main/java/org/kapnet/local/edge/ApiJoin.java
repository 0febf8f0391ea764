package org.kapnet.local.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Joins OpenAPI documents into one. A component that two services define differently is renamed for the later one, with
 * all its references, and with every component that leads to it; a path that two services have stays the first one's.
 */
final class ApiJoin {

    private static final String REFERENCE = "$ref";

    private final ObjectNode joined;
    private final Set<String> operationIds = new HashSet<>();
    private final Set<String> tagNames = new HashSet<>();

    ApiJoin(ObjectMapper mapper) {
        joined = mapper.createObjectNode();
        joined.put("openapi", "3.1.0");
        joined.putObject("info").put("title", "Kapnet API").put("version", "1");
        joined.putArray("servers").addObject().put("url", "/");
        joined.putArray("tags");
        joined.putObject("paths");
        joined.putObject("components");
    }

    ObjectNode joined() {
        return joined;
    }

    void add(String service, ObjectNode document) {
        joined.set("openapi", document.path("openapi"));
        JsonNode components = document.path("components");
        Map<String, String> renamed = new HashMap<>();
        for (String reference : conflicts(components)) {
            renamed.put(reference, reference + capitalised(service));
        }
        rewrite(document, renamed);
        components.properties().forEach(kind -> addComponents(kind.getKey(), kind.getValue(), renamed));
        document.path("paths").properties().forEach(path -> addPath(service, path.getKey(), path.getValue()));
        document.path("tags").forEach(tag -> {
            if (tagNames.add(tag.path("name").asText())) {
                joined.withArray("tags").add(tag);
            }
        });
        if (document.has("security") && !joined.has("security")) {
            joined.set("security", document.get("security"));
        }
    }

    private Set<String> conflicts(JsonNode components) {
        Set<String> conflicts = new LinkedHashSet<>();
        components.properties().forEach(kind -> kind.getValue().properties().forEach(component -> {
            JsonNode earlier = joined.path("components").path(kind.getKey()).path(component.getKey());
            if (!earlier.isMissingNode() && !earlier.equals(component.getValue())) {
                conflicts.add(reference(kind.getKey(), component.getKey()));
            }
        }));
        boolean grown = true;
        while (grown) {
            Set<String> more = new LinkedHashSet<>();
            components.properties().forEach(kind -> kind.getValue().properties().forEach(component -> {
                String own = reference(kind.getKey(), component.getKey());
                if (!conflicts.contains(own) && leadsTo(component.getValue(), conflicts)) {
                    more.add(own);
                }
            }));
            grown = conflicts.addAll(more);
        }
        return conflicts;
    }

    private static String reference(String kind, String name) {
        return "#/components/" + kind + "/" + name;
    }

    private static boolean leadsTo(JsonNode node, Set<String> targets) {
        return node.findValues(REFERENCE).stream().anyMatch(each -> targets.contains(each.asText()));
    }

    private static void rewrite(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object && object.path(REFERENCE).isTextual()) {
            String target = object.path(REFERENCE).asText();
            object.set(REFERENCE, TextNode.valueOf(renamed.getOrDefault(target, target)));
        }
        node.forEach(each -> rewrite(each, renamed));
    }

    private void addComponents(String kind, JsonNode components, Map<String, String> renamed) {
        ObjectNode target = joined.withObject("/components/" + kind);
        components.properties().forEach(component -> {
            String own = reference(kind, component.getKey());
            String name = renamed.getOrDefault(own, own);
            target.set(name.substring(name.lastIndexOf('/') + 1), component.getValue());
        });
    }

    private void addPath(String service, String path, JsonNode item) {
        ObjectNode paths = (ObjectNode) joined.path("paths");
        if (paths.has(path)) {
            return;
        }
        item.forEach(operation -> {
            String id = operation.path("operationId").asText();
            if (!id.isEmpty() && !operationIds.add(id)) {
                String unique = service + capitalised(id);
                ((ObjectNode) operation).put("operationId", unique);
                operationIds.add(unique);
            }
        });
        paths.set(path, item);
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
