package org.kapnet.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.security.Actor;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.platform.tenancy.Tenancy;
import org.kapnet.platform.web.Correlation;
import org.kapnet.platform.web.Ids;

/**
 * The audit log: who did or read what, about whom and why. An entry is written in the caller's transaction, so an
 * effect without its entry, or an entry without its effect, cannot exist; and nothing is answered that could not be
 * logged.
 *
 * <p>Reasons are codes or short clinical reasons. They never hold a name, a contact point or an answer.
 */
@ApplicationScoped
public class Audit {

    private static final String INSERT = "insert into audit_entry (id, at, kind, action, outcome, actor, actor_roles,"
            + " actor_clinic, subject_type, subject_id, clinic_id, patient_id, reason, correlation_id)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final AgroalDataSource database;
    private final Clock clock;
    private final Tenancy tenancy;
    private final Instance<CurrentActor> currentActor;

    Audit(AgroalDataSource database, Clock clock, Tenancy tenancy, Instance<CurrentActor> currentActor) {
        this.database = database;
        this.clock = clock;
        this.tenancy = tenancy;
        this.currentActor = currentActor;
    }

    /** Records that the caller did {@code action} to a subject. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void did(
            String action, String subjectType, UUID subjectId, @Nullable UUID patientId, @Nullable String reason) {
        append("did", action, subjectType, subjectId, patientId, reason);
    }

    /** Records that the caller was shown a subject. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void read(String subjectType, UUID subjectId, @Nullable UUID patientId) {
        String emergency =
                requestActive() ? currentActor.get().breakGlassReason().orElse(null) : null;
        String action = (emergency == null ? "read-" : "break-glass-read-") + subjectType;
        append("read", action, subjectType, subjectId, patientId, emergency);
    }

    /**
     * What a caller tried in vain.
     *
     * @param kind read, or did for what would have changed something
     * @param subjectType the resource
     * @param subjectId what the address named; null where it named nothing
     * @param reason the status of the refusal
     */
    record Refusal(
            Actor actor,
            String kind,
            String action,
            String subjectType,
            @Nullable UUID subjectId,
            String reason,
            @Nullable String correlationId) {}

    /** Records what a caller tried in vain. It names no patient: nobody was shown anything about one. */
    @Transactional(Transactional.TxType.MANDATORY)
    void refused(Refusal refusal) {
        insert(new Entry(
                refusal.actor(),
                refusal.actor().clinicId(),
                refusal.kind(),
                refusal.action(),
                "refused",
                refusal.subjectType(),
                refusal.subjectId(),
                null,
                refusal.reason(),
                refusal.correlationId()));
    }

    private void append(
            String kind,
            String action,
            String subjectType,
            UUID subjectId,
            @Nullable UUID patientId,
            @Nullable String reason) {
        Actor actor = requestActive() ? currentActor.get().get() : Actor.SYSTEM;
        insert(new Entry(
                actor, clinicOf(actor), kind, action, "done", subjectType, subjectId, patientId, reason, (String)
                        MDC.get(Correlation.LOG_KEY)));
    }

    private record Entry(
            Actor actor,
            @Nullable UUID clinicId,
            String kind,
            String action,
            String outcome,
            String subjectType,
            @Nullable UUID subjectId,
            @Nullable UUID patientId,
            @Nullable String reason,
            @Nullable String correlationId) {}

    private void insert(Entry entry) {
        Actor actor = entry.actor();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, Ids.next());
            insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(3, entry.kind());
            insert.setString(4, entry.action());
            insert.setString(5, entry.outcome());
            insert.setString(6, actor.subject());
            insert.setString(7, String.join(" ", actor.roles().stream().sorted().toList()));
            insert.setObject(8, actor.clinicId());
            insert.setString(9, entry.subjectType());
            insert.setObject(10, entry.subjectId());
            insert.setObject(11, entry.clinicId());
            insert.setObject(12, entry.patientId());
            insert.setString(13, entry.reason());
            insert.setString(14, entry.correlationId());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("an audit entry could not be written", failure);
        }
    }

    private static boolean requestActive() {
        return Arc.container().requestContext().isActive();
    }

    private @Nullable UUID clinicOf(Actor actor) {
        return tenancy.current() instanceof Scope.Clinic scope ? scope.clinicId() : actor.clinicId();
    }
}
