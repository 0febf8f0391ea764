package org.kapnet.intake.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.kapnet.intake.vocabulary.WireNames;

@ApplicationScoped
class DocumentRepository implements PanacheRepositoryBase<DocumentEntity, UUID> {

    Optional<DocumentEntity> current(String kind, String language) {
        return find("kind = ?1 and language = ?2 order by publishedAt desc, id desc", kind, language)
                .firstResultOptional();
    }

    /**
     * The newest version of a kind that changed its text in substance, in whatever language; 0 where none has. The first
     * version in a language is a translation of what was there and changes nothing.
     */
    int newestMaterial(String kind) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(changed.documentVersion), 0) from ConsentDocument changed"
                                + " where changed.kind = :kind and changed.changeKind = :material and exists"
                                + " (select 1 from ConsentDocument older where older.kind = changed.kind"
                                + " and older.language = changed.language and older.publishedAt < changed.publishedAt)",
                        Integer.class)
                .setParameter("kind", kind)
                .setParameter("material", WireNames.of(DocumentChange.MATERIAL))
                .getSingleResult();
    }
}
