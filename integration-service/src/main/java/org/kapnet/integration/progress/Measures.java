package org.kapnet.integration.progress;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kapnet.integration.rulebook.Figure;

/**
 * Which questionnaires show whether the treatment of an indication helps; read from {@code clinical/measures.v1.json}.
 *
 * @param ofEverybody those that are followed whatever is treated
 */
public record Measures(
        String id, int version, Figure<List<String>> ofEverybody, Map<String, Figure<List<String>>> byIndication) {

    public Measures {
        byIndication = Map.copyOf(byIndication);
    }

    /** The questionnaires of that indication, its own first. */
    public List<String> of(String indication) {
        Figure<List<String>> own = byIndication.get(indication);
        return Stream.concat(own == null ? Stream.of() : own.value().stream(), ofEverybody.value().stream())
                .distinct()
                .toList();
    }
}
