package org.kapnet.intake.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.consent.Consent.Expired;
import org.kapnet.intake.consent.Consent.Signature;
import org.kapnet.intake.consent.Consent.Signed;
import org.kapnet.intake.consent.Consent.Withdrawn;
import org.kapnet.intake.consent.ConsentFacts.ConsentSigned;
import org.kapnet.intake.consent.ConsentFacts.ConsentWithdrawn;
import org.kapnet.intake.listing.Listing;
import org.kapnet.intake.patient.Patients;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.intake.vocabulary.WireNames;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Page;

/** What patients signed and withdrew. */
@ApplicationScoped
class Consents {

    private final ConsentRepository consents;
    private final DocumentRepository documents;
    private final Patients patients;
    private final Listing listing;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Consents(
            ConsentRepository consents,
            DocumentRepository documents,
            Patients patients,
            Listing listing,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.consents = consents;
        this.documents = documents;
        this.patients = patients;
        this.listing = listing;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Signs the current version of a document. An older signature of the same kind ends with it. */
    @Transactional
    ConsentEntity sign(UUID patientId, SignConsent command) {
        UUID clinicId = patients.clinicOf(patientId);
        Instant now = clock.instant();
        DocumentEntity document = signable(command);
        Optional<ConsentEntity> standing = consents.standing(patientId, document.kind);
        if (standing.isPresent()) {
            replace(standing.get(), document, now);
        }
        Integer validityDays = document.validityDays;
        Signature signature = new Signature(
                Ids.next(),
                patientId,
                document.id,
                WireNames.parse(ConsentKind.class, document.kind),
                document.hash,
                command.method(),
                now,
                validityDays == null ? null : now.plus(Duration.ofDays(validityDays)));
        ConsentEntity row = new ConsentEntity(signature, clinicId, document.documentVersion);
        consents.persistAndFlush(row);
        outbox.append(OutgoingEvent.aboutPatient(
                "consent-signed",
                row.id,
                patientId,
                clinicId,
                new ConsentSigned(
                        row.id,
                        patientId,
                        clinicId,
                        row.kind,
                        row.documentId,
                        row.documentVersion,
                        row.signedAt,
                        row.expiresAt)));
        audit.did("sign-consent", "consent", row.id, patientId, row.kind);
        return row;
    }

    /** Ends a consent at once. */
    @Transactional
    ConsentEntity withdraw(UUID consentId) {
        ConsentEntity row = consents.findByIdOptional(consentId).orElseThrow(() -> CommonProblem.notFound("consent"));
        Instant now = clock.instant();
        switch (row.consent(now)) {
            case Signed signed -> end(row, signed.withdraw(now));
            case Withdrawn ignored -> throw ProblemException.of(IntakeProblem.CONSENT_NOT_IN_FORCE);
            case Expired ignored -> throw ProblemException.of(IntakeProblem.CONSENT_NOT_IN_FORCE);
        }
        return row;
    }

    @Transactional
    Page<ConsentView> list(UUID patientId, int limit, @Nullable String cursor) {
        patients.clinicOf(patientId);
        audit.read("consents", patientId, patientId);
        Instant now = clock.instant();
        List<ConsentEntity> rows =
                listing.rows(consents, "patientId = :patient", Map.of("patient", patientId), limit, cursor);
        return listing.page(rows, limit, row -> row.id, row -> ConsentView.of(row, now));
    }

    private DocumentEntity signable(SignConsent command) {
        DocumentEntity document = documents
                .findByIdOptional(command.documentId())
                .orElseThrow(() -> ProblemException.of(CommonProblem.VALIDATION_FAILED)
                        .error("/documentId", "must be a published document"));
        boolean current = documents
                .current(document.kind, document.language)
                .map(newest -> newest.id.equals(document.id))
                .orElse(false);
        if (!current) {
            throw ProblemException.of(IntakeProblem.CONSENT_DOCUMENT_OUTDATED);
        }
        if (!document.hash.equals(command.documentHash())) {
            throw ProblemException.of(IntakeProblem.CONSENT_HASH_MISMATCH);
        }
        return document;
    }

    private void replace(ConsentEntity row, DocumentEntity document, Instant now) {
        switch (row.consent(now)) {
            case Signed signed -> {
                if (row.documentId.equals(document.id)) {
                    throw ProblemException.of(IntakeProblem.CONSENT_ALREADY_SIGNED);
                }
                end(row, signed.withdraw(now));
            }
            // Frees its place for the new signature; the others know that it has run out.
            case Expired expired -> {
                row.become(new Withdrawn(expired.signature(), now));
                consents.flush();
            }
            case Withdrawn ignored -> throw new IllegalStateException("a withdrawn consent does not stand");
        }
    }

    private void end(ConsentEntity row, Withdrawn withdrawn) {
        row.become(withdrawn);
        consents.flush();
        outbox.append(OutgoingEvent.aboutPatient(
                "consent-withdrawn",
                row.id,
                row.patientId,
                row.clinicId,
                new ConsentWithdrawn(row.id, row.patientId, row.clinicId, row.kind, withdrawn.withdrawnAt())));
        audit.did("withdraw-consent", "consent", row.id, row.patientId, row.kind);
    }
}
