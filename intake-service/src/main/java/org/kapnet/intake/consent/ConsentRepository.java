package org.kapnet.intake.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ConsentRepository implements PanacheRepositoryBase<ConsentEntity, UUID> {

    /** The signature that was not withdrawn; it may have expired. */
    Optional<ConsentEntity> standing(UUID patientId, String kind) {
        return find("patientId = ?1 and kind = ?2 and withdrawnAt is null", patientId, kind)
                .firstResultOptional();
    }
}
