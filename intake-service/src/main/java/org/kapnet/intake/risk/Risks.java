package org.kapnet.intake.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.caseload.Caseload;
import org.kapnet.intake.caseload.Caseload.Condition;
import org.kapnet.intake.listing.Listing;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Page;

/** Raises risks in the transaction of the answers that show them: an answer cannot be stored without its risk. */
@ApplicationScoped
public class Risks {

    private final RiskRepository risks;
    private final Caseload caseload;
    private final Listing listing;
    private final Outbox outbox;
    private final Audit audit;
    private final Event<RiskFlagged> flagged;
    private final Clock clock;

    Risks(
            RiskRepository risks,
            Caseload caseload,
            Listing listing,
            Outbox outbox,
            Audit audit,
            Event<RiskFlagged> flagged,
            Clock clock) {
        this.risks = risks;
        this.caseload = caseload;
        this.listing = listing;
        this.outbox = outbox;
        this.audit = audit;
        this.flagged = flagged;
        this.clock = clock;
    }

    /** Raises a risk of a patient. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise(UUID patientId, UUID clinicId, UUID assessmentId, String ruleId, String level) {
        Instant now = clock.instant();
        UUID id = Ids.next();
        risks.persistAndFlush(new RiskEntity(id, clinicId, patientId, assessmentId, ruleId, level, now));
        RiskFlagged fact = new RiskFlagged(id, patientId, clinicId, ruleId, level, now);
        outbox.append(OutgoingEvent.aboutPatient("risk-flagged", id, patientId, clinicId, fact));
        audit.did("raise-risk", "risk", id, patientId, ruleId);
        flagged.fire(fact);
    }

    @Transactional
    Page<RiskView> list(@Nullable UUID patientId, int limit, @Nullable String cursor) {
        Condition own = caseload.ofPatient(patientId);
        List<RiskEntity> rows = listing.rows(risks, own.text(), own.parameters(), limit, cursor);
        Page<RiskView> page = listing.page(rows, limit, row -> row.id, RiskView::of);
        page.items().forEach(shown -> audit.read("risk", shown.id(), shown.patientId()));
        return page;
    }
}
