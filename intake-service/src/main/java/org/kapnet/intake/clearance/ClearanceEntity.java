package org.kapnet.intake.clearance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.clearance.Clearance.Deferred;
import org.kapnet.intake.clearance.Clearance.Expired;
import org.kapnet.intake.clearance.Clearance.Granted;
import org.kapnet.intake.clearance.Clearance.ReferredOut;
import org.kapnet.intake.clearance.Clearance.Refused;
import org.kapnet.intake.clearance.Clearance.Subject;
import org.kapnet.intake.clearance.Clearance.Suspended;
import org.kapnet.intake.vocabulary.Indications;
import org.kapnet.intake.vocabulary.Route;
import org.kapnet.intake.vocabulary.WireNames;

/** The row of a clearance. It only stores what the states say, and builds the right state again. */
@Entity(name = "Clearance")
@Table(name = "clearance")
class ClearanceEntity {

    @Id
    UUID id;

    @Version
    long version;

    /** Changed by a move of the record alone, so that nobody who loaded the row before writes the old clinic back. */
    @Column(updatable = false)
    UUID clinicId;

    UUID patientId;
    UUID screeningId;
    String indication;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> alsoFor;

    String route;
    String state;
    String decidedBy;
    Instant decidedAt;
    byte[] sealedReason;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> opinions;

    @Nullable
    Instant expiresAt;

    @Column(name = "deferred_until")
    @Nullable
    LocalDate deferredUntil;

    @Nullable
    Instant endedAt;

    @Nullable
    String reasonCode;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Nullable
    List<String> suspendedBy;

    /** For the persistence provider. */
    protected ClearanceEntity() {}

    ClearanceEntity(Clearance decided, UUID clinicId, String decidedBy, Instant decidedAt, byte[] sealedReason) {
        this.id = decided.subject().clearanceId();
        this.clinicId = clinicId;
        this.patientId = decided.subject().patientId();
        this.screeningId = decided.subject().screeningId();
        this.indication = WireNames.of(decided.subject().indications().main());
        this.alsoFor = decided.subject().indications().furtherWords();
        this.route = WireNames.of(decided.subject().route());
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
        this.sealedReason = sealedReason;
        become(decided);
    }

    /** Takes over the next state. */
    final void become(Clearance next) {
        state = next.state();
        switch (next) {
            case Granted granted -> expiresAt = granted.expiresAt();
            case Suspended suspended -> {
                reasonCode = suspended.reasonCode();
                suspendedBy = suspended.ruleIds();
                endedAt = suspended.suspendedAt();
            }
            case Expired expired -> endedAt = expired.expiredAt();
            case Deferred deferred -> deferredUntil = deferred.until();
            case Refused ignored -> {
                // Nothing but the state.
            }
            case ReferredOut ignored -> {
                // Nothing but the state.
            }
        }
    }

    /** The state that the row holds. */
    Clearance clearance() {
        Subject subject = new Subject(
                id, patientId, screeningId, Indications.read(indication, alsoFor), WireNames.parse(Route.class, route));
        return switch (state) {
            case "granted" -> new Granted(subject, decidedAt, Objects.requireNonNull(expiresAt));
            case "suspended" ->
                new Suspended(
                        subject,
                        decidedAt,
                        Objects.requireNonNull(reasonCode),
                        Objects.requireNonNullElse(suspendedBy, List.of()),
                        Objects.requireNonNull(endedAt));
            case "expired" -> new Expired(subject, decidedAt, Objects.requireNonNull(endedAt));
            case "deferred" -> new Deferred(subject, decidedAt, Objects.requireNonNull(deferredUntil));
            case "refused" -> new Refused(subject, decidedAt);
            case "referred-out" -> new ReferredOut(subject, decidedAt);
            default -> throw new IllegalStateException("a stored clearance is in no known state");
        };
    }
}
