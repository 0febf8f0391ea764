package org.kapnet.notification.oncall;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class OnCallContactRepository implements PanacheRepositoryBase<OnCallContactEntity, UUID> {}
