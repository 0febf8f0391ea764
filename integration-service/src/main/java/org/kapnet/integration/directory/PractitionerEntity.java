package org.kapnet.integration.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "practitioner")
class PractitionerEntity {

    @Id
    UUID id;

    @Column(name = "clinic_id", nullable = false)
    UUID clinicId;

    @Column(nullable = false)
    String profession;

    @Column(name = "account_id")
    @Nullable
    String accountId;

    @Column(nullable = false)
    boolean assignable;

    @Column(name = "assignable_until")
    @Nullable
    Instant assignableUntil;

    @Column(name = "licensed_states", nullable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] licensedStates = {};

    @Version
    long version;

    Practitioner view() {
        return new Practitioner(
                id, clinicId, profession, accountId, assignable, assignableUntil, Set.of(licensedStates));
    }
}
