package org.kapnet.intake.letter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class LetterRepository implements PanacheRepositoryBase<LetterEntity, UUID> {

    List<LetterEntity> standingOf(UUID patientId) {
        return list("patientId = ?1 and withdrawnAt is null order by issuedOn, id", patientId);
    }
}
