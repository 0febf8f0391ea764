package org.kapnet.session.caseload;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Synchronize;
import org.jspecify.annotations.NullUnmarked;

/** A patient of a therapist's, as the view of that name finds them; asked for in conditions, never loaded. */
@Entity(name = "CaseloadEntry")
@Table(name = "caseload")
@IdClass(CaseloadEntry.Key.class)
@Immutable
@Synchronize({"episode", "dosing_session"})
@NullUnmarked // filled by Hibernate
class CaseloadEntry {
    @Id
    @Column(name = "therapist_id")
    UUID therapistId;

    @Id
    @Column(name = "patient_id")
    UUID patientId;

    record Key(UUID therapistId, UUID patientId) {}
}
