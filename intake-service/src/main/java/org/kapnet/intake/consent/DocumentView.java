package org.kapnet.intake.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consent document.
 *
 * @param change material or editorial, against the version before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentView(
        UUID id,
        String kind,
        String language,
        int version,
        String title,
        String text,
        String hash,
        @Nullable Integer validityDays,
        String change,
        Instant publishedAt) {

    static DocumentView of(DocumentEntity row) {
        return new DocumentView(
                row.id,
                row.kind,
                row.language,
                row.documentVersion,
                row.title,
                row.text,
                row.hash,
                row.validityDays,
                row.changeKind,
                row.publishedAt);
    }
}
