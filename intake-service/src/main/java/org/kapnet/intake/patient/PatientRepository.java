package org.kapnet.intake.patient;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PatientRepository implements PanacheRepositoryBase<PatientEntity, UUID> {

    boolean anyWith(byte[] emailHash, byte[] phoneHash) {
        return count("emailHash = ?1 or phoneHash = ?2", emailHash, phoneHash) > 0;
    }

    List<PatientEntity> withEmail(byte[] emailHash) {
        return list("emailHash = ?1 order by id", emailHash);
    }
}
