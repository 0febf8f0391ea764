package org.kapnet.session.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kapnet.session.wire.Wire;

/**
 * The protocols this release knows, read once at start from JSON resources. Every version stays: a course is followed by the
 * version that it was planned with.
 */
@Singleton
public class Protocols {
    private static final List<String> RESOURCES =
            List.of("/protocols/ketamine-im.v1.json", "/protocols/ketamine-im.v2.json");

    private final List<Protocol> all = readAll(RESOURCES);

    /** The newest version of each protocol. */
    public List<Protocol> newest() {
        return all.stream()
                .collect(Collectors.groupingBy(
                        Protocol::id, Collectors.maxBy(Comparator.comparingInt(Protocol::version))))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Protocol::id))
                .toList();
    }

    /** The newest version of a protocol. */
    public Optional<Protocol> newest(String id) {
        return newest().stream().filter(protocol -> protocol.id().equals(id)).findFirst();
    }

    /**
     * The version that a course was planned with.
     *
     * @throws IllegalStateException when this release lacks it, which is a mistake in the release
     */
    public Protocol exactly(String id, int version) {
        return all.stream()
                .filter(protocol -> protocol.id().equals(id) && protocol.version() == version)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("protocol " + id + " version " + version + " is not here"));
    }

    /**
     * Reads protocol documents; figures without a source, and unknown or missing parts, are refused. A version that is
     * silent about a figure that a later one introduced follows the newest in it: a rule that protects patients reaches
     * those whose course was planned before the rule, and no figure that a version names is changed.
     */
    static List<Protocol> readAll(List<String> resources) {
        ObjectMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .build();
        List<JsonNode> documents =
                resources.stream().map(resource -> read(mapper, resource)).toList();
        return documents.stream()
                .map(document -> bind(mapper, document, newestFigures(document, documents)))
                .toList();
    }

    private static JsonNode newestFigures(JsonNode document, List<JsonNode> documents) {
        return documents.stream()
                .filter(other -> other.path("id").equals(document.path("id")))
                .max(Comparator.comparingInt(other -> other.path("version").asInt()))
                .orElse(document)
                .path("figures");
    }

    private static Protocol bind(ObjectMapper mapper, JsonNode document, JsonNode newestFigures) {
        if (document.path("figures") instanceof ObjectNode figures) {
            newestFigures.properties().forEach(figure -> figures.putIfAbsent(figure.getKey(), figure.getValue()));
        }
        try {
            return mapper.treeToValue(document, Document.class).protocol();
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("protocol " + document.path("id").asText() + " cannot be read", unreadable);
        }
    }

    private static JsonNode read(ObjectMapper mapper, String resource) {
        try (InputStream in = Protocols.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return mapper.readTree(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The document's spelling: constants in kebab-case. */
    record Document(
            String id,
            int version,
            String title,
            String medicine,
            String route,
            Figures figures,
            List<RequiredConsent> requiredConsents,
            List<LimitRow> readinessLimits,
            List<LimitRow> monitoringLimits,
            List<RiskRow> riskRules,
            Set<String> dischargeRefusedAtRisk) {
        Protocol protocol() {
            return new Protocol(
                    id,
                    version,
                    title,
                    medicine,
                    route,
                    figures,
                    requiredConsents,
                    readinessLimits.stream().map(LimitRow::toLimit).toList(),
                    monitoringLimits.stream().map(LimitRow::toLimit).toList(),
                    riskRules.stream().map(RiskRow::rule).toList(),
                    dischargeRefusedAtRisk.stream()
                            .map(level -> Wire.constant(RiskLevel.class, level))
                            .collect(Collectors.toSet()));
        }
    }

    record LimitRow(
            String ruleId, String measure, String comparison, int limit, String level, String message, String source) {
        Limit toLimit() {
            return new Limit(
                    ruleId,
                    Wire.constant(Measure.class, measure),
                    Wire.constant(Comparison.class, comparison),
                    limit,
                    Wire.constant(Severity.class, level),
                    message,
                    source);
        }
    }

    record RiskRow(String ruleId, String riskLevel, String level, String source) {
        RiskRule rule() {
            return new RiskRule(
                    ruleId, Wire.constant(RiskLevel.class, riskLevel), Wire.constant(Severity.class, level), source);
        }
    }
}
