package org.kapnet.integration.availability;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "availability")
class AvailabilityEntity {

    @Id
    UUID id;

    @Column(name = "clinic_id", nullable = false)
    UUID clinicId;

    @Column(name = "therapist_id", nullable = false)
    UUID therapistId;

    @Column(nullable = false)
    String zone;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    String windows;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] kinds = {};

    @Column(name = "valid_from", nullable = false)
    LocalDate validFrom;

    @Column(name = "valid_until")
    @Nullable
    LocalDate validUntil;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Version
    long version;
}
