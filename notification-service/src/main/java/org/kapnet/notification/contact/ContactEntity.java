package org.kapnet.notification.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Row of {@code contact}; the address and the phone are sealed bytes. */
@Entity
@Table(name = "contact")
@NullUnmarked
class ContactEntity {

    @Id
    private UUID id;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "clinic_id")
    private UUID clinicId;

    private String zone;
    private String language;

    @Column(name = "email_sealed")
    private byte[] emailSealed;

    @Column(name = "phone_sealed")
    private byte[] phoneSealed;

    @Version
    private long version;

    ContactEntity() {}

    ContactEntity(UUID patientId) {
        this.id = patientId;
        this.patientId = patientId;
    }

    void describe(UUID clinic, String newZone, String newLanguage) {
        this.clinicId = clinic;
        this.zone = newZone;
        this.language = newLanguage;
    }

    void seal(Optional<byte[]> email, Optional<byte[]> phone) {
        this.emailSealed = email.orElse(null);
        this.phoneSealed = phone.orElse(null);
    }

    void moveTo(UUID clinic) {
        this.clinicId = clinic;
    }

    UUID patientId() {
        return patientId;
    }

    UUID clinicId() {
        return clinicId;
    }

    String zone() {
        return zone;
    }

    String language() {
        return language;
    }

    byte[] emailSealed() {
        return emailSealed;
    }

    byte[] phoneSealed() {
        return phoneSealed;
    }
}
