package org.kapnet.intake.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ReferralRepository implements PanacheRepositoryBase<ReferralEntity, UUID> {}
