package org.kapnet.intake.consent;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapnet.intake.vocabulary.WireNames;

@ApplicationScoped
class ConsentRepository implements PanacheRepositoryBase<ConsentEntity, UUID> {

    private static final String OUTDATE = """
            update consent set outdated_at = :now, outdated_told = false, version = version + 1
            where kind = :kind and withdrawn_at is null and outdated_at is null
              and document_id in (select id from consent_document where kind = :kind and id <> :document
                                  and (language = :language or document_version < :version))
            """;

    private static final String UNTOLD = """
            select * from consent where not outdated_told and withdrawn_at is null
            order by id limit :limit for update skip locked
            """;

    /** The signature that was not withdrawn; it may have expired. */
    Optional<ConsentEntity> standing(UUID patientId, String kind) {
        return standingOf(patientId, kind).firstResultOptional();
    }

    /** As {@link #standing}, held until the transaction ends: what else happens to it is waited for. */
    Optional<ConsentEntity> holdStanding(UUID patientId, String kind) {
        return standingOf(patientId, kind)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    private PanacheQuery<ConsentEntity> standingOf(UUID patientId, String kind) {
        return find("patientId = ?1 and kind = ?2 and withdrawnAt is null", patientId, kind);
    }

    /** Signatures that stand and were given from {@code from} to before {@code until}. */
    List<ConsentEntity> signedWithin(UUID patientId, Instant from, Instant until) {
        return list(
                "patientId = ?1 and withdrawnAt is null and signedAt >= ?2 and signedAt < ?3 order by id",
                patientId,
                from,
                until);
    }

    /** Makes every standing signature under an older version of this document outdated, in every language. */
    void outdate(DocumentEntity document) {
        getEntityManager()
                .createNativeQuery(OUTDATE)
                .setParameter("now", document.publishedAt)
                .setParameter("kind", document.kind)
                .setParameter("language", document.language)
                .setParameter("version", document.documentVersion)
                .setParameter("document", document.id)
                .executeUpdate();
        // What was loaded before does not know it.
        getEntityManager().clear();
    }

    /** Outdated signatures of which the other services do not know yet, locked. */
    @SuppressWarnings("unchecked") // A native query of an entity answers with that entity.
    List<ConsentEntity> untold(int limit) {
        return getEntityManager()
                .createNativeQuery(UNTOLD, ConsentEntity.class)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Lets signing and the news of a session wait for each other, per patient, until the transaction ends. */
    void onePatientAtATime(UUID patientId) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)", String.class)
                .setParameter("key", "consent " + patientId)
                .getSingleResultOrNull();
    }

    /** Lets signing (shared) wait for the publishing of a version (not shared), and the other way round. */
    void oneTextAtATime(ConsentKind kind, boolean shared) {
        String function = shared ? "pg_advisory_xact_lock_shared" : "pg_advisory_xact_lock";
        getEntityManager()
                .createNativeQuery("select cast(" + function + "(hashtextextended(:key, 0)) as text)", String.class)
                .setParameter("key", "consent-document " + WireNames.of(kind))
                .getSingleResultOrNull();
    }
}
