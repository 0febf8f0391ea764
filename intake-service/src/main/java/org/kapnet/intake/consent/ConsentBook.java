package org.kapnet.intake.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kapnet.intake.consent.Consent.Withdrawn;
import org.kapnet.intake.consent.ConsentFacts.ConsentNarrowed;
import org.kapnet.intake.consent.ConsentFacts.ConsentOutdated;
import org.kapnet.intake.consent.ConsentFacts.ConsentSigned;
import org.kapnet.intake.consent.ConsentFacts.ConsentWithdrawn;
import org.kapnet.intake.vocabulary.WireNames;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;

/** Writes what happens to a consent: the row, the fact and the audit entry together. */
@ApplicationScoped
class ConsentBook {

    private final ConsentRepository consents;
    private final Outbox outbox;
    private final Audit audit;

    ConsentBook(ConsentRepository consents, Outbox outbox, Audit audit) {
        this.consents = consents;
        this.outbox = outbox;
        this.audit = audit;
    }

    void enter(ConsentEntity row) {
        consents.persistAndFlush(row);
        tell(
                "consent-signed",
                row,
                new ConsentSigned(
                        row.id,
                        row.patientId,
                        row.clinicId,
                        row.kind,
                        row.documentId,
                        row.documentVersion,
                        row.signedAt,
                        row.expiresAt,
                        row.touchScope));
        audit.did("sign-consent", "consent", row.id, row.patientId, row.kind);
    }

    void end(ConsentEntity row, Withdrawn withdrawn, EndReason reason) {
        row.become(withdrawn, reason);
        consents.flush();
        tell(
                "consent-withdrawn",
                row,
                new ConsentWithdrawn(row.id, row.patientId, row.clinicId, row.kind, withdrawn.withdrawnAt(), reason));
        audit.did("withdraw-consent", "consent", row.id, row.patientId, row.kind + " " + WireNames.of(reason));
    }

    void narrow(ConsentEntity row, List<String> touchScope, Instant at) {
        row.touchScope = touchScope;
        consents.flush();
        tell(
                "consent-narrowed",
                row,
                new ConsentNarrowed(row.id, row.patientId, row.clinicId, row.kind, touchScope, at));
        audit.did("narrow-consent", "consent", row.id, row.patientId, row.kind);
    }

    void tellOutdated(ConsentEntity row, Instant outdatedAt) {
        row.outdatedTold = true;
        consents.flush();
        tell(
                "consent-outdated",
                row,
                new ConsentOutdated(row.id, row.patientId, row.clinicId, row.kind, row.documentVersion, outdatedAt));
    }

    private void tell(String fact, ConsentEntity row, Object payload) {
        UUID patientId = row.patientId;
        outbox.append(OutgoingEvent.aboutPatient(fact, row.id, patientId, row.clinicId, payload));
    }
}
