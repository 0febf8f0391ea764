package org.kapnet.intake.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.referral.Referral.Accepted;
import org.kapnet.intake.referral.Referral.Declined;
import org.kapnet.intake.referral.Referral.Expired;
import org.kapnet.intake.referral.Referral.Received;
import org.kapnet.intake.referral.Referral.ReferredOut;
import org.kapnet.intake.vocabulary.Indications;
import org.kapnet.intake.vocabulary.WireNames;

@Entity(name = "Referral")
@Table(name = "referral")
class ReferralEntity {

    @Id
    UUID id;

    @Version
    long version;

    /** The clinic that referred; it keeps the referral when another clinic treats the patient. */
    UUID clinicId;

    UUID patientId;
    String indication;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> alsoFor;

    String origin;
    String state;
    Instant createdAt;
    Instant expiresAt;

    @Nullable
    Instant decidedAt;

    @Nullable
    String declineReason;

    @Nullable
    String destination;

    /** Who it is, where the patient was sent on: encrypted, because it can tell what the patient has. */
    byte @Nullable [] sealedDestination;

    /** For the persistence provider. */
    protected ReferralEntity() {}

    ReferralEntity(UUID id, UUID clinicId, UUID patientId, Indications indications, Origin origin, Instant createdAt) {
        this.id = id;
        this.clinicId = clinicId;
        this.patientId = patientId;
        this.indication = WireNames.of(indications.main());
        this.alsoFor = indications.furtherWords();
        this.origin = WireNames.of(origin);
        this.state = "received";
        this.createdAt = createdAt;
    }

    /** The state at a moment: a term that has passed ends a referral without anybody's act. */
    Referral referral(Instant now) {
        return switch (state) {
            case "received" -> now.isBefore(expiresAt) ? new Received() : new Expired(expiresAt);
            case "accepted" -> new Accepted(decided());
            case "declined" ->
                new Declined(WireNames.parse(DeclineReason.class, Objects.requireNonNull(declineReason)), decided());
            case "referred-out" ->
                new ReferredOut(WireNames.parse(Destination.class, Objects.requireNonNull(destination)), decided());
            case "expired" -> new Expired(decided());
            default -> throw new IllegalStateException("a referral is in no known state");
        };
    }

    /** Takes over a decision. */
    void become(Referral decided) {
        state = wireState(decided);
        switch (decided) {
            case Received ignored -> throw new IllegalArgumentException("a referral is not received twice");
            case Expired expired -> decidedAt = expired.at();
            case Accepted accepted -> decidedAt = accepted.at();
            case Declined declined -> {
                decidedAt = declined.at();
                declineReason = WireNames.of(declined.reason());
            }
            case ReferredOut out -> {
                decidedAt = out.at();
                destination = WireNames.of(out.destination());
            }
        }
    }

    /** The word for a state on the wire. */
    static String wireState(Referral referral) {
        return switch (referral) {
            case Received ignored -> "received";
            case Accepted ignored -> "accepted";
            case Declined ignored -> "declined";
            case ReferredOut ignored -> "referred-out";
            case Expired ignored -> "expired";
        };
    }

    private Instant decided() {
        return Objects.requireNonNull(decidedAt);
    }
}
