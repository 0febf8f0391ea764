package org.kapnet.intake.risk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class RiskRepository implements PanacheRepositoryBase<RiskEntity, UUID> {}
