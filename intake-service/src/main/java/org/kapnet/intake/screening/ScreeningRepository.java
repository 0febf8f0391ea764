package org.kapnet.intake.screening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ScreeningRepository implements PanacheRepositoryBase<ScreeningEntity, UUID> {}
