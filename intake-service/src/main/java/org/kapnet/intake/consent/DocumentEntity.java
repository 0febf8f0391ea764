package org.kapnet.intake.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.vocabulary.WireNames;

/** A version of a document; never changed once published. */
@Entity(name = "ConsentDocument")
@Table(name = "consent_document")
class DocumentEntity {

    @Id
    UUID id;

    String kind;
    String language;
    int documentVersion;
    String title;
    String text;
    String hash;

    @Nullable
    Integer validityDays;

    String changeKind;
    Instant publishedAt;

    /** For the persistence provider. */
    protected DocumentEntity() {}

    DocumentEntity(UUID id, PublishDocument command, Instant publishedAt) {
        this.id = id;
        this.kind = WireNames.of(command.kind());
        this.language = command.language();
        this.documentVersion = command.version();
        this.title = command.title();
        this.text = command.text();
        this.hash = DocumentHash.of(kind, language, documentVersion, title, text);
        this.validityDays = command.validityDays();
        this.changeKind = WireNames.of(command.changeOrDefault());
        this.publishedAt = publishedAt;
    }
}
