package org.kapnet.session.vitals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.kapnet.session.protocol.Limit;
import org.kapnet.session.protocol.Protocol;

/** Which of the protocol's monitoring limits a reading crosses. Measures that were not taken cross nothing. */
public final class AlertPolicy {
    private AlertPolicy() {}

    /** Every measure's weightiest crossed limit, emergencies first. */
    public static List<Limit> crossed(Protocol protocol, VitalSigns signs) {
        return protocol.monitoringLimits().stream()
                .filter(limit -> signs.value(limit.measure()).isPresent()
                        && limit.crossedBy(signs.value(limit.measure()).getAsInt()))
                .collect(Collectors.groupingBy(Limit::measure, Collectors.maxBy(Comparator.comparing(Limit::severity))))
                .values()
                .stream()
                .flatMap(java.util.Optional::stream)
                .sorted(Comparator.comparing(Limit::severity).reversed().thenComparing(Limit::measure))
                .toList();
    }
}
