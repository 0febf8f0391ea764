package org.kapnet.intake.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.listing.Listing;
import org.kapnet.intake.reach.NetworkReach;
import org.kapnet.intake.vocabulary.WireNames;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.timer.Timers;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Page;

/** The consent documents of the network. */
@ApplicationScoped
class Documents {

    private final DocumentRepository documents;
    private final ConsentRepository consents;
    private final NetworkReach reach;
    private final Timers timers;
    private final Listing listing;
    private final Audit audit;
    private final Clock clock;

    Documents(
            DocumentRepository documents,
            ConsentRepository consents,
            NetworkReach reach,
            Timers timers,
            Listing listing,
            Audit audit,
            Clock clock) {
        this.documents = documents;
        this.consents = consents;
        this.reach = reach;
        this.timers = timers;
        this.listing = listing;
        this.audit = audit;
        this.clock = clock;
    }

    /** Publishes a version. A material one makes the signatures under older versions outdated at once. */
    @Transactional
    DocumentEntity publish(PublishDocument command) {
        consents.oneTextAtATime(command.kind(), false);
        if (documents.count(
                        "kind = ?1 and language = ?2 and documentVersion = ?3",
                        WireNames.of(command.kind()),
                        command.language(),
                        command.version())
                > 0) {
            throw ProblemException.of(CommonProblem.CONFLICT)
                    .detail("This version of the document exists; a published version is never changed.");
        }
        DocumentEntity document = new DocumentEntity(Ids.next(), command, clock.instant());
        boolean first = documents.current(document.kind, document.language).isEmpty();
        if (first && command.changeOrDefault() == DocumentChange.EDITORIAL) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                    .error("/change", "must be material for the first version of a document");
        }
        documents.persistAndFlush(document);
        if (!first && command.changeOrDefault() == DocumentChange.MATERIAL) {
            reach.run(() -> consents.outdate(document));
            timers.schedule(OutdatedNews.TIMER, document.id.toString(), document.publishedAt, null, "");
        }
        audit.did("publish-consent-document", "consent-document", document.id, null, document.kind);
        return document;
    }

    @Transactional
    DocumentEntity find(UUID documentId) {
        return documents.findByIdOptional(documentId).orElseThrow(() -> CommonProblem.notFound("consent document"));
    }

    @Transactional
    Page<DocumentView> list(@Nullable String kind, @Nullable String language, int limit, @Nullable String cursor) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder condition = new StringBuilder("1 = 1");
        if (kind != null) {
            condition.append(" and kind = :kind");
            parameters.put("kind", kind);
        }
        if (language != null) {
            condition.append(" and language = :language");
            parameters.put("language", language);
        }
        List<DocumentEntity> rows = listing.rows(documents, condition.toString(), parameters, limit, cursor);
        return listing.page(rows, limit, row -> row.id, DocumentView::of);
    }
}
