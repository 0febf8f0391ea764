package org.kapnet.integration.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "patient")
class PatientEntity {

    @Id
    @Column(name = "patient_id")
    UUID patientId;

    @Column(name = "clinic_id", nullable = false)
    UUID clinicId;

    @Column(nullable = false)
    String zone;

    @Nullable
    String state;

    @Version
    long version;

    Patient view() {
        return new Patient(patientId, clinicId, ZoneId.of(zone), state);
    }
}
