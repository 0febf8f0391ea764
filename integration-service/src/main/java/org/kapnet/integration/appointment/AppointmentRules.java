package org.kapnet.integration.appointment;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.kapnet.integration.rulebook.Figure;

/**
 * How long appointments last and how slots are cut; read from {@code clinical/appointment-rules.v1.json}.
 *
 * @param lengths by wire value of the kind
 * @param alignment slots begin on multiples of this within the hour, in local time
 * @param notice how far ahead the service itself books
 * @param longestSearch the widest range that one search for slots may cover
 */
public record AppointmentRules(
        String id,
        int version,
        Map<String, Figure<Duration>> lengths,
        Figure<Duration> alignment,
        Figure<Duration> notice,
        Figure<Duration> longestSearch) {

    public AppointmentRules {
        for (AppointmentKind kind : AppointmentKind.values()) {
            Objects.requireNonNull(lengths.get(kind.wire()), "length of every kind");
        }
        lengths = Map.copyOf(lengths);
    }

    /** How long an appointment of that kind lasts. */
    public Duration lengthOf(AppointmentKind kind) {
        return Objects.requireNonNull(lengths.get(kind.wire())).value();
    }
}
