package org.kapnet.session.caseload;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.security.Actor;
import org.kapnet.platform.security.CallerBounds;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.session.directory.Directory;
import org.kapnet.session.directory.Practitioner;
import org.kapnet.session.standing.Standings;

/**
 * Keeps a therapist to own patients. To a caller who is not kept to them, and to work that no request started, everything
 * in scope is open. Reads within the caller's transaction.
 */
@ApplicationScoped
public class Caseload {
    private static final String OWN = "from CaseloadEntry own where own.therapistId = :therapist";
    private static final Condition ALL = new Condition("1 = 1", Map.of());
    private static final Condition NONE = new Condition("1 = 0", Map.of());

    private final EntityManager entities;
    private final Directory directory;
    private final Standings standings;
    private final CurrentActor currentActor;
    private final CallerBounds bounds;
    private final Audit audit;

    Caseload(
            EntityManager entities,
            Directory directory,
            Standings standings,
            CurrentActor currentActor,
            CallerBounds bounds,
            Audit audit) {
        this.entities = entities;
        this.directory = directory;
        this.standings = standings;
        this.currentActor = currentActor;
        this.bounds = bounds;
        this.audit = audit;
    }

    /** A condition in the query language of entities, for a list. */
    public record Condition(String text, Map<String, Object> parameters) {}

    /** Whether the caller may be shown a patient, who is in scope; an emergency is entered in the audit log. */
    public boolean sees(UUID patientId) {
        if (!ownOnly() || bounds.hasOpened(patientId)) {
            return true;
        }
        boolean open = patientId.equals(currentActor.get().patientId())
                || therapist().filter(id -> holds(id, patientId)).isPresent()
                || opens(patientId);
        if (open) {
            bounds.open(patientId);
        }
        return open;
    }

    /** Whether the caller may be shown a session: of an own patient, or one that they accompany themselves. */
    public boolean seesSession(UUID patientId, UUID therapistId) {
        return !ownOnly() || therapist().filter(therapistId::equals).isPresent() || sees(patientId);
    }

    /** What a list of one patient, or of all where none is named, may show by its field {@code patientId}. */
    public Condition ofPatients(@Nullable UUID patientId) {
        return bounded(patientId, "patientId in (select own.patientId " + OWN + ")");
    }

    /** As {@link #ofPatients}, for sessions. */
    public Condition ofSessions(@Nullable UUID patientId) {
        return bounded(patientId, "(therapistId = :therapist or patientId in (select own.patientId " + OWN + "))");
    }

    private Condition bounded(@Nullable UUID patientId, String own) {
        if (!ownOnly() || (patientId != null && sees(patientId))) {
            return ALL;
        }
        return therapist()
                .map(id -> new Condition(own, Map.of("therapist", id)))
                .orElse(NONE);
    }

    private boolean ownOnly() {
        return Arc.container().requestContext().isActive() && bounds.ownOnly();
    }

    private Optional<UUID> therapist() {
        Actor actor = currentActor.get();
        return directory.practitionerOf(actor.subject(), actor.requireClinic()).map(Practitioner::id);
    }

    private boolean holds(UUID therapistId, UUID patientId) {
        return entities.createQuery("select count(*) " + OWN + " and own.patientId = :patient", Long.class)
                        .setParameter("therapist", therapistId)
                        .setParameter("patient", patientId)
                        .getSingleResult()
                > 0;
    }

    private boolean opens(UUID patientId) {
        String reason =
                bounds.emergency().filter(ignored -> standings.knows(patientId)).orElse(null);
        if (reason != null) {
            bounds.endEmergency();
            audit.did("open-in-emergency", "patient", patientId, patientId, reason);
        }
        return reason != null;
    }
}
