package org.kapnet.session.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Row of a dose order. */
@Entity
@Table(name = "dose_order")
@NullUnmarked // filled by Hibernate
class DoseOrderEntity {
    @Id
    UUID id;

    @Column(name = "clinic_id")
    UUID clinicId;

    @Column(name = "patient_id")
    UUID patientId;

    @Column(name = "session_id")
    UUID sessionId;

    @Column(name = "dose_mg")
    BigDecimal doseMg;

    @Column(name = "mg_per_kg")
    BigDecimal mgPerKg;

    @Column(name = "weight_kg")
    BigDecimal weightKg;

    @Column(name = "weight_basis")
    String weightBasis;

    String route;
    String medicine;
    String formulation;

    @Column(name = "concentration_mg_per_ml")
    BigDecimal concentrationMgPerMl;

    @Column(name = "ordered_by")
    String orderedBy;

    @Column(name = "ordered_at")
    Instant orderedAt;

    @Column(name = "verified_by")
    String verifiedBy;

    @Column(name = "verified_at")
    Instant verifiedAt;

    @Column(name = "debt_override_reason")
    byte[] debtOverrideReason;

    @Version
    long version;
}
