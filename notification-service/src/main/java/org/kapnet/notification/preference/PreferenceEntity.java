package org.kapnet.notification.preference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Row of {@code preference}. */
@Entity
@Table(name = "preference")
@NullUnmarked
class PreferenceEntity {

    @Id
    private UUID id;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "clinic_id")
    private UUID clinicId;

    private boolean mail;
    private boolean sms;
    private boolean push;

    @Column(name = "quiet_from")
    private LocalTime quietFrom;

    @Column(name = "quiet_until")
    private LocalTime quietUntil;

    @Column(name = "sms_stopped_at")
    private Instant smsStoppedAt;

    @Version
    private long version;

    PreferenceEntity() {}

    PreferenceEntity(UUID patientId, UUID clinicId) {
        this.id = patientId;
        this.patientId = patientId;
        this.clinicId = clinicId;
        this.mail = Preference.DEFAULT.mail();
        this.sms = Preference.DEFAULT.sms();
        this.push = Preference.DEFAULT.push();
    }

    void choose(ChoosePreferences choice) {
        this.mail = choice.channels().mail();
        this.sms = choice.channels().sms();
        this.push = choice.channels().push();
        this.quietFrom =
                choice.quietHours() == null ? null : choice.quietHours().from();
        this.quietUntil =
                choice.quietHours() == null ? null : choice.quietHours().until();
        if (sms) {
            this.smsStoppedAt = null;
        }
    }

    void stopSms(Instant at) {
        this.sms = false;
        this.smsStoppedAt = at;
    }

    void moveTo(UUID clinic) {
        this.clinicId = clinic;
    }

    long version() {
        return version;
    }

    Preference preference() {
        Optional<QuietHours> quiet =
                quietFrom == null ? Optional.empty() : Optional.of(new QuietHours(quietFrom, quietUntil));
        return new Preference(mail, sms, push, quiet, Optional.ofNullable(smsStoppedAt));
    }
}
