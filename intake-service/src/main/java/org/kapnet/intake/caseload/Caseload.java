package org.kapnet.intake.caseload;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.security.Actor;
import org.kapnet.platform.security.CallerBounds;
import org.kapnet.platform.security.CurrentActor;

/**
 * Keeps a therapist to own patients. To a caller who is not kept to them, and to work that no request started, everything
 * in scope is open. Reads within the caller's transaction.
 */
@ApplicationScoped
public class Caseload {

    private static final String OWN =
            "from CaseloadEntry own where own.accountId = :ownAccount and own.clinicId = :ownClinic";

    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final CallerBounds bounds;
    private final Audit audit;

    Caseload(EntityManager entities, CurrentActor currentActor, CallerBounds bounds, Audit audit) {
        this.entities = entities;
        this.currentActor = currentActor;
        this.bounds = bounds;
        this.audit = audit;
    }

    /** A condition in the query language of entities, for a list. */
    public record Condition(String text, Map<String, Object> parameters) {

        /** Both conditions. */
        public Condition and(String more, Map<String, Object> values) {
            Map<String, Object> all = new HashMap<>(parameters);
            all.putAll(values);
            return new Condition(text + " and " + more, all);
        }
    }

    /** Whether the caller may be shown a patient, who is in scope; an emergency is entered in the audit log. */
    public boolean sees(UUID patientId) {
        if (!ownOnly() || bounds.hasOpened(patientId)) {
            return true;
        }
        boolean open = patientId.equals(currentActor.get().patientId()) || holds(patientId) || opens(patientId);
        if (open) {
            bounds.open(patientId);
        }
        return open;
    }

    /**
     * For what is found by another id than the patient's.
     *
     * @param thing what the caller asked for
     */
    public void require(UUID patientId, String thing) {
        if (!sees(patientId)) {
            throw CommonProblem.notFound(thing);
        }
    }

    /** What a list may show: rows whose every named field holds a patient of the caller's. */
    public Condition on(String... fields) {
        if (!ownOnly()) {
            return new Condition("1 = 1", Map.of());
        }
        Actor actor = currentActor.get();
        Map<String, Object> values = new HashMap<>();
        values.put("ownAccount", actor.subject());
        values.put("ownClinic", actor.requireClinic());
        UUID self = actor.patientId();
        if (self != null) {
            values.put("self", self);
        }
        String text = Arrays.stream(fields)
                .map(field -> "(" + field + " in (select own.patientId " + OWN + ")"
                        + (self == null ? ")" : " or " + field + " = :self)"))
                .collect(Collectors.joining(" and "));
        return new Condition(text, values);
    }

    /** What a list may show of one patient, or of all where none is named. */
    public Condition ofPatient(@Nullable UUID patientId) {
        if (patientId == null) {
            return on("patientId");
        }
        return new Condition(
                sees(patientId) ? "patientId = :patient" : "patientId = :patient and 1 = 0",
                Map.of("patient", patientId));
    }

    private boolean ownOnly() {
        return Arc.container().requestContext().isActive() && bounds.ownOnly();
    }

    private boolean holds(UUID patientId) {
        Actor actor = currentActor.get();
        return entities.createQuery("select count(*) " + OWN + " and own.patientId = :patient", Long.class)
                        .setParameter("ownAccount", actor.subject())
                        .setParameter("ownClinic", actor.requireClinic())
                        .setParameter("patient", patientId)
                        .getSingleResult()
                > 0;
    }

    private boolean opens(UUID patientId) {
        String reason = bounds.emergency().filter(ignored -> exists(patientId)).orElse(null);
        if (reason != null) {
            bounds.endEmergency();
            audit.did("open-in-emergency", "patient", patientId, patientId, reason);
        }
        return reason != null;
    }

    private boolean exists(UUID patientId) {
        return entities.createQuery("select count(*) from Patient where id = :patient", Long.class)
                        .setParameter("patient", patientId)
                        .getSingleResult()
                > 0;
    }
}
