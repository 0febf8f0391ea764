package org.kapnet.intake.practitioner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PractitionerRepository implements PanacheRepositoryBase<PractitionerEntity, UUID> {}
