package org.kapnet.integration.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A working copy that goes with the patient: a baseline is judged by it wherever the patient is treated. */
@Entity
@Table(name = "first_dose")
class FirstDoseEntity {

    @Id
    @Column(name = "patient_id")
    UUID patientId;

    @Column(name = "clinic_id", nullable = false)
    UUID clinicId;

    @Column(name = "given_at", nullable = false)
    Instant givenAt;

    @Version
    long version;
}
