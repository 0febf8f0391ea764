package org.kapnet.intake.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

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
    String state;
    Instant createdAt;

    /** For the persistence provider. */
    protected ReferralEntity() {}

    ReferralEntity(UUID id, UUID clinicId, UUID patientId, String indication, Instant createdAt) {
        this.id = id;
        this.clinicId = clinicId;
        this.patientId = patientId;
        this.indication = indication;
        this.state = "received";
        this.createdAt = createdAt;
    }
}
