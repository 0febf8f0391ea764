package org.kapnet.intake.opinion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An opinion; never changed. */
@Entity(name = "ScreeningOpinion")
@Table(name = "screening_opinion")
class OpinionEntity {

    @Id
    UUID id;

    UUID clinicId;
    UUID patientId;
    UUID screeningId;
    String role;
    boolean supports;
    String givenBy;
    Instant givenAt;
    byte[] sealedReason;

    /** For the persistence provider. */
    protected OpinionEntity() {}

    OpinionEntity(UUID id, UUID clinicId, UUID patientId, UUID screeningId, String givenBy, Instant givenAt) {
        this.id = id;
        this.clinicId = clinicId;
        this.patientId = patientId;
        this.screeningId = screeningId;
        this.givenBy = givenBy;
        this.givenAt = givenAt;
    }
}
