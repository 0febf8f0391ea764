package org.kapnet.intake.practitioner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class CredentialRepository implements PanacheRepositoryBase<CredentialEntity, UUID> {

    List<CredentialEntity> of(UUID practitionerId) {
        return list("practitionerId = ?1 order by id", practitionerId);
    }

    Map<UUID, List<CredentialEntity>> ofAll(Collection<UUID> practitionerIds) {
        return list("practitionerId in ?1 order by id", practitionerIds).stream()
                .collect(Collectors.groupingBy(credential -> credential.practitionerId));
    }
}
