package org.kapnet.intake.caseload;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Synchronize;

/** A patient of a therapist's, as the view of that name finds them; asked for in conditions, never loaded. */
@Entity(name = "CaseloadEntry")
@Table(name = "caseload")
@IdClass(CaseloadEntry.Key.class)
@Immutable
@Synchronize({"practitioner", "episode", "screening", "patient"})
class CaseloadEntry {

    @Id
    String accountId;

    @Id
    UUID clinicId;

    @Id
    UUID patientId;

    record Key(String accountId, UUID clinicId, UUID patientId) {}

    /** For the persistence provider. */
    protected CaseloadEntry() {}
}
