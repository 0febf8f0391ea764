package org.kapnet.intake.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.consent.Consent.Expired;
import org.kapnet.intake.consent.Consent.Signature;
import org.kapnet.intake.consent.Consent.Signed;
import org.kapnet.intake.consent.Consent.Standing;
import org.kapnet.intake.consent.Consent.Withdrawn;
import org.kapnet.intake.consent.TouchPolicy.Verdict.Narrower;
import org.kapnet.intake.consent.TouchPolicy.Verdict.Unknown;
import org.kapnet.intake.consent.TouchPolicy.Verdict.Wider;
import org.kapnet.intake.listing.Listing;
import org.kapnet.intake.patient.Oneself;
import org.kapnet.intake.patient.Patients;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.intake.vocabulary.WireNames;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Page;

/** What patients signed and withdrew. */
@ApplicationScoped
public class Consents {

    private final ConsentRepository consents;
    private final DocumentRepository documents;
    private final ConsentBook book;
    private final ConsentLock lock;
    private final Patients patients;
    private final Oneself oneself;
    private final CurrentActor currentActor;
    private final Listing listing;
    private final Audit audit;
    private final Clock clock;

    Consents(
            ConsentRepository consents,
            DocumentRepository documents,
            ConsentBook book,
            ConsentLock lock,
            Patients patients,
            Oneself oneself,
            CurrentActor currentActor,
            Listing listing,
            Audit audit,
            Clock clock) {
        this.consents = consents;
        this.documents = documents;
        this.book = book;
        this.lock = lock;
        this.patients = patients;
        this.oneself = oneself;
        this.currentActor = currentActor;
        this.listing = listing;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the patient has agreed to this, and the text has not materially changed since. */
    @Transactional
    public boolean inForce(UUID patientId, ConsentKind kind) {
        Instant now = clock.instant();
        return consents.standing(patientId, WireNames.of(kind))
                .filter(row -> row.consent(now) instanceof Signed)
                .isPresent();
    }

    /**
     * Signs the current version of a document. An older signature of the same kind ends with it, in the same transaction:
     * so one with a term is renewed before it ends, and touch is agreed to anew with another scope, without a gap.
     */
    @Transactional
    ConsentEntity sign(UUID patientId, SignConsent command) {
        UUID clinicId = patients.clinicOfDeciding(patientId);
        oneself.require(patientId);
        lock.requireOpen(patientId);
        Instant now = clock.instant();
        DocumentEntity document = signable(command);
        ConsentKind kind = WireNames.parse(ConsentKind.class, document.kind);
        List<String> touchScope = command.touchScope() == null ? null : words(command.touchScope());
        consents.holdStanding(patientId, document.kind)
                .ifPresent(standing -> replace(standing, document, touchScope, now));
        Integer validityDays = document.validityDays;
        Signature signature = new Signature(
                Ids.next(),
                patientId,
                document.id,
                kind,
                document.hash,
                command.method(),
                currentActor.get().subject(),
                now,
                validityDays == null ? null : now.plus(Duration.ofDays(validityDays)));
        ConsentEntity row = new ConsentEntity(signature, clinicId, document.documentVersion);
        row.touchScope = touchScope;
        book.enter(row);
        return row;
    }

    /** Ends a consent at once, whenever the patient wants. */
    @Transactional
    ConsentEntity withdraw(UUID consentId) {
        ConsentEntity row = row(consentId);
        Instant now = clock.instant();
        book.end(row, standing(row, now).withdraw(now), EndReason.WITHDRAWN);
        return row;
    }

    /** Agrees to less touch, also while nothing can be agreed to. */
    @Transactional
    ConsentEntity narrow(UUID consentId, NarrowTouch command) {
        ConsentEntity row = row(consentId);
        Instant now = clock.instant();
        Consent consent = standing(row, now);
        if (consent.signature().kind() != ConsentKind.TOUCH) {
            throw ProblemException.of(IntakeProblem.TOUCH_NOT_NARROWED)
                    .detail("Only a touch consent has a scope that can be narrowed.");
        }
        List<String> wanted = words(command.touchScope());
        switch (TouchPolicy.judge(row.touchScope, wanted)) {
            case Narrower ignored -> book.narrow(row, wanted, now);
            case Wider wider ->
                throw ProblemException.of(IntakeProblem.TOUCH_NOT_NARROWED)
                        .detail("Not agreed to before: " + String.join(", ", wider.added()) + ".");
            case Unknown ignored ->
                throw ProblemException.of(IntakeProblem.TOUCH_NOT_NARROWED)
                        .detail("This signature names no kinds of touch. Withdraw it, and sign again on another day.");
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
        ConsentKind kind = WireNames.parse(ConsentKind.class, document.kind);
        if (command.touchScope() != null && kind != ConsentKind.TOUCH) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                    .error("/touchScope", "must be absent unless the document is about touch");
        }
        if (command.touchScope() == null && kind == ConsentKind.TOUCH) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                    .error("/touchScope", "must name the kinds of touch that are agreed to");
        }
        consents.oneTextAtATime(kind, true);
        boolean current = documents
                .current(document.kind, document.language)
                .map(newest -> newest.id.equals(document.id))
                .orElse(false);
        // Else an outdated text could be signed on in a language into which the new one was not translated yet.
        if (!current || document.documentVersion < documents.newestMaterial(document.kind)) {
            throw ProblemException.of(IntakeProblem.CONSENT_DOCUMENT_OUTDATED);
        }
        if (!document.hash.equals(command.documentHash())) {
            throw ProblemException.of(IntakeProblem.CONSENT_HASH_MISMATCH);
        }
        return document;
    }

    private void replace(ConsentEntity row, DocumentEntity document, @Nullable List<String> touchScope, Instant now) {
        switch (row.consent(now)) {
            case Standing standing -> {
                boolean nothingNew = row.expiresAt == null && Objects.equals(row.touchScope, touchScope);
                if (row.documentId.equals(document.id) && nothingNew) {
                    throw ProblemException.of(IntakeProblem.CONSENT_ALREADY_SIGNED);
                }
                book.end(row, standing.withdraw(now), EndReason.REPLACED);
            }
            // Frees its place for the new signature; the others know that it has run out.
            case Expired expired -> {
                row.become(new Withdrawn(expired.signature(), now), EndReason.REPLACED);
                consents.flush();
            }
            case Withdrawn ignored -> throw new IllegalStateException("a withdrawn consent does not stand");
        }
    }

    private static Standing standing(ConsentEntity row, Instant now) {
        return switch (row.consent(now)) {
            case Standing standing -> standing;
            case Withdrawn ignored -> throw ProblemException.of(IntakeProblem.CONSENT_NOT_IN_FORCE);
            case Expired ignored -> throw ProblemException.of(IntakeProblem.CONSENT_NOT_IN_FORCE);
        };
    }

    /**
     * The patient's own consent, held until the transaction ends: what only takes away waits for what else happens to it
     * instead of failing.
     */
    private ConsentEntity row(UUID consentId) {
        ConsentEntity row = consents.findByIdOptional(consentId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> CommonProblem.notFound("consent"));
        oneself.require(row.patientId);
        return row;
    }

    private static List<String> words(List<TouchScope> scope) {
        return scope.stream().map(WireNames::of).distinct().sorted().toList();
    }
}
