package org.kapnet.intake.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DocumentRepository implements PanacheRepositoryBase<DocumentEntity, UUID> {

    Optional<DocumentEntity> current(String kind, String language) {
        return find("kind = ?1 and language = ?2 order by publishedAt desc, id desc", kind, language)
                .firstResultOptional();
    }
}
