package org.kapnet.session.lot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Row of a lot. */
@Entity
@Table(name = "lot")
@NullUnmarked // filled by Hibernate
class LotEntity {
    @Id
    UUID id;

    @Column(name = "clinic_id")
    UUID clinicId;

    @Column(name = "site_id")
    UUID siteId;

    String medicine;
    String formulation;

    @Column(name = "concentration_mg_per_ml")
    BigDecimal concentrationMgPerMl;

    @Column(name = "lot_number")
    String lotNumber;

    @Column(name = "expires_on")
    LocalDate expiresOn;

    @Column(name = "received_mg")
    BigDecimal receivedMg;

    @Column(name = "balance_mg")
    BigDecimal balanceMg;

    String state;

    @Column(name = "received_at")
    Instant receivedAt;

    @Version
    long version;
}
