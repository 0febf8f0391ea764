package org.kapnet.intake.practitioner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How many people of each clinic are trained in the therapy; says nothing about any of them. */
@ApplicationScoped
public class TrainedStaff {

    static final String TRAINING = "kap-training";

    private static final String COUNT = """
            select person.clinicId, count(distinct person.id)
            from Practitioner person, Credential training
            where training.practitionerId = person.id
              and training.kind = :kind
              and training.revokedAt is null
              and :today between training.validFrom and training.validUntil
              and person.departedAt is null
              and person.clinicId in :clinics
            group by person.clinicId
            """;

    private final EntityManager entities;
    private final Assignability assignability;

    TrainedStaff(EntityManager entities, Assignability assignability) {
        this.entities = entities;
        this.assignability = assignability;
    }

    /** Those with a training in force today, in any profession; a clinic without any is left out. */
    public Map<UUID, Long> countByClinic(Set<UUID> clinicIds) {
        if (clinicIds.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(COUNT, Object[].class)
                .setParameter("kind", TRAINING)
                .setParameter("today", assignability.today())
                .setParameter("clinics", clinicIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }
}
