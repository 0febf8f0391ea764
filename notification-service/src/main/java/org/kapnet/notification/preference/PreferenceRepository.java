package org.kapnet.notification.preference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PreferenceRepository implements PanacheRepositoryBase<PreferenceEntity, UUID> {}
