package org.kapnet.intake.episode;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class KeptRecordRepository implements PanacheRepositoryBase<KeptRecordEntity, UUID> {

    Optional<KeptRecordEntity> newest(UUID patientId) {
        return find("patientId = ?1 order by keptAt desc, id desc", patientId).firstResultOptional();
    }
}
