package org.kapnet.integration.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of the copies. One repository for all of them: each is found by its key and little else. */
@ApplicationScoped
class DirectoryRepository {

    private final EntityManager entities;

    DirectoryRepository(EntityManager entities) {
        this.entities = entities;
    }

    <T> Optional<T> find(Class<T> type, UUID id) {
        return Optional.ofNullable(entities.find(type, id));
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    Optional<PractitionerEntity> practitionerOfAccount(String accountId) {
        return entities.createQuery(
                        "from PractitionerEntity where accountId = :account order by id", PractitionerEntity.class)
                .setParameter("account", accountId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<EpisodeEntity> latestEpisode(UUID patientId) {
        return entities.createQuery(
                        "from EpisodeEntity where patientId = :patient and openedAt is not null and endedAt is null"
                                + " order by openedAt desc, id desc",
                        EpisodeEntity.class)
                .setParameter("patient", patientId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<EpisodeEntity> lastOpenedEpisode(UUID patientId) {
        return entities.createQuery(
                        "from EpisodeEntity where patientId = :patient and openedAt is not null"
                                + " order by openedAt desc, id desc",
                        EpisodeEntity.class)
                .setParameter("patient", patientId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    boolean isDeceased(UUID patientId) {
        return entities.createQuery(
                                "select count(*) from EpisodeEntity where patientId = :patient and endKind = :deceased",
                                Long.class)
                        .setParameter("patient", patientId)
                        .setParameter("deceased", EpisodeEnd.DECEASED.word())
                        .getSingleResult()
                > 0;
    }

    boolean hasSite(UUID clinicId) {
        return entities.createQuery("select count(*) from SiteEntity where clinicId = :clinic", Long.class)
                        .setParameter("clinic", clinicId)
                        .getSingleResult()
                > 0;
    }

    boolean accompanies(UUID therapistId, UUID patientId) {
        return entities.createQuery(
                                "select count(*) from EpisodeEntity where patientId = :patient and therapistId = :therapist",
                                Long.class)
                        .setParameter("patient", patientId)
                        .setParameter("therapist", therapistId)
                        .getSingleResult()
                > 0;
    }

    List<TelehealthConsentEntity> telehealthConsents(UUID patientId) {
        return entities.createQuery(
                        "from TelehealthConsentEntity where patientId = :patient", TelehealthConsentEntity.class)
                .setParameter("patient", patientId)
                .getResultList();
    }
}
