package org.kapnet.notification.oncall;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.kapnet.platform.web.Ids;

/** Row of {@code on_call_contact}; the address and the number are sealed bytes. */
@Entity
@Table(name = "on_call_contact")
@NullUnmarked
class OnCallContactEntity {

    @Id
    private UUID id;

    @Column(name = "clinic_id")
    private UUID clinicId;

    @Column(name = "account_id")
    private String accountId;

    private int level;

    @Column(name = "email_sealed")
    private byte[] emailSealed;

    @Column(name = "phone_sealed")
    private byte[] phoneSealed;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    OnCallContactEntity() {}

    OnCallContactEntity(UUID clinicId, String accountId, int level, Instant createdAt) {
        this.id = Ids.next();
        this.clinicId = clinicId;
        this.accountId = accountId;
        this.level = level;
        this.createdAt = createdAt;
    }

    void seal(byte[] email, byte[] phone) {
        this.emailSealed = email;
        this.phoneSealed = phone;
    }

    UUID id() {
        return id;
    }

    UUID clinicId() {
        return clinicId;
    }

    String accountId() {
        return accountId;
    }

    int level() {
        return level;
    }

    byte[] emailSealed() {
        return emailSealed;
    }

    byte[] phoneSealed() {
        return phoneSealed;
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }
}
