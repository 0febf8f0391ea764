package org.kapnet.intake.patient;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PatientRepository implements PanacheRepositoryBase<PatientEntity, UUID> {

    /** Whether a clinic has somebody with this address or number. */
    boolean anyWith(UUID clinicId, byte[] emailHash, byte[] phoneHash) {
        return count("clinicId = ?1 and (emailHash = ?2 or phoneHash = ?3)", clinicId, emailHash, phoneHash) > 0;
    }

    List<PatientEntity> withEmail(byte[] emailHash) {
        return list("emailHash = ?1 order by id", emailHash);
    }

    /** Other open records of the clinic with the same name and birth date, address or number. */
    List<PatientEntity> alike(PatientEntity row) {
        return list(
                "clinicId = ?1 and id <> ?2 and closedAt is null"
                        + " and (personHash = ?3 or emailHash = ?4 or phoneHash = ?5) order by id",
                row.clinicId,
                row.id,
                row.personHash,
                row.emailHash,
                row.phoneHash);
    }
}
