package org.kapnet.integration.availability;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.integration.Keyset;

@ApplicationScoped
class AvailabilityRepository implements PanacheRepositoryBase<AvailabilityEntity, UUID> {

    List<AvailabilityEntity> ofTherapist(UUID therapistId) {
        return list("therapistId = ?1 order by id", therapistId);
    }

    /** The one added last first. */
    List<AvailabilityEntity> page(Optional<UUID> therapistId, @Nullable Keyset after, int limit) {
        StringBuilder query = new StringBuilder("from AvailabilityEntity a where 1 = 1");
        therapistId.ifPresent(id -> query.append(" and a.therapistId = :therapist"));
        if (after != null) {
            query.append(" and (a.createdAt < :at or (a.createdAt = :at and a.id < :id))");
        }
        query.append(" order by a.createdAt desc, a.id desc");
        var typed = getEntityManager().createQuery(query.toString(), AvailabilityEntity.class);
        therapistId.ifPresent(id -> typed.setParameter("therapist", id));
        if (after != null) {
            typed.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return typed.setMaxResults(limit).getResultList();
    }
}
