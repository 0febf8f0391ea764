package org.kapnet.notification.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Row of {@code patient_home}: the clinic of the episode opened last, and whether the patient has died. */
@Entity
@Table(name = "patient_home")
@NullUnmarked
class PatientHomeEntity {

    @Id
    private UUID id;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "clinic_id")
    private UUID clinicId;

    @Column(name = "home_since")
    private Instant homeSince;

    @Column(name = "deceased_at")
    private Instant deceasedAt;

    @Version
    private long version;

    PatientHomeEntity() {}

    PatientHomeEntity(UUID patientId, UUID clinicId) {
        this.id = patientId;
        this.patientId = patientId;
        this.clinicId = clinicId;
    }

    /** Returns whether that episode decides the clinic: none that is known was opened after it. */
    boolean moveTo(UUID clinic, Instant openedAt) {
        if (homeSince != null && openedAt.isBefore(homeSince)) {
            return false;
        }
        this.clinicId = clinic;
        this.homeSince = openedAt;
        return true;
    }

    void die(Instant at) {
        this.deceasedAt = at;
    }

    /** Whether an episode has decided the clinic. */
    boolean decided() {
        return homeSince != null;
    }

    UUID clinicId() {
        return clinicId;
    }

    boolean deceased() {
        return deceasedAt != null;
    }
}
