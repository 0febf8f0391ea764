package org.kapnet.platform.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that the service tells the others.
 *
 * @param fact kebab case, past tense, for example {@code clearance-granted}
 * @param aggregateId what it is about; facts of one aggregate are numbered and handled in order
 * @param key what orders it against other facts: facts of one key travel in the order of their commits
 * @param clinicId the tenant; null for a fact of the whole network
 * @param payload a record that becomes the JSON payload; ids and codes only, never a name or free text
 */
public record OutgoingEvent(
        String fact, UUID aggregateId, UUID key, @Nullable UUID clinicId, Object payload) {

    /** A fact about a patient: ordered with everything else about that patient. */
    public static OutgoingEvent aboutPatient(
            String fact, UUID aggregateId, UUID patientId, UUID clinicId, Object payload) {
        return new OutgoingEvent(fact, aggregateId, patientId, clinicId, payload);
    }

    /** A fact about something else: ordered with the other facts of that aggregate. */
    public static OutgoingEvent about(String fact, UUID aggregateId, @Nullable UUID clinicId, Object payload) {
        return new OutgoingEvent(fact, aggregateId, aggregateId, clinicId, payload);
    }

    /** Leaves the payload out: it may end in a log. */
    @Override
    public String toString() {
        return "OutgoingEvent[" + fact + ", " + aggregateId + "]";
    }
}
