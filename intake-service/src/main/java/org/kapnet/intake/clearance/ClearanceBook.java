package org.kapnet.intake.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import org.kapnet.intake.clearance.Clearance.Deferred;
import org.kapnet.intake.clearance.Clearance.Expired;
import org.kapnet.intake.clearance.Clearance.Granted;
import org.kapnet.intake.clearance.Clearance.ReferredOut;
import org.kapnet.intake.clearance.Clearance.Refused;
import org.kapnet.intake.clearance.Clearance.Subject;
import org.kapnet.intake.clearance.Clearance.Suspended;
import org.kapnet.intake.clearance.ClearanceFacts.ClearanceExpired;
import org.kapnet.intake.clearance.ClearanceFacts.ClearanceGranted;
import org.kapnet.intake.clearance.ClearanceFacts.ClearanceSuspended;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.timer.Timers;

/**
 * The one place where a clearance changes: the row takes the state, the timer follows, the audit log and the other
 * services are told.
 */
@ApplicationScoped
class ClearanceBook {

    private final ClearanceRepository clearances;
    private final Outbox outbox;
    private final Audit audit;
    private final Timers timers;

    ClearanceBook(ClearanceRepository clearances, Outbox outbox, Audit audit, Timers timers) {
        this.clearances = clearances;
        this.outbox = outbox;
        this.audit = audit;
        this.timers = timers;
    }

    /** Enters a decision. */
    void open(ClearanceEntity row) {
        clearances.persist(row);
        apply(row, row.clearance());
    }

    /** Moves a row to its next state. */
    void apply(ClearanceEntity row, Clearance next) {
        row.become(next);
        // At once, so that the index which allows one granted clearance sees the steps in their order.
        clearances.flush();
        Subject subject = next.subject();
        String key = subject.clearanceId().toString();
        switch (next) {
            case Granted granted -> {
                timers.schedule(ClearanceExpiry.TIMER, key, granted.expiresAt(), row.clinicId, "");
                tell(
                        row,
                        "clearance-granted",
                        new ClearanceGranted(
                                subject.clearanceId(),
                                subject.patientId(),
                                row.clinicId,
                                subject.screeningId(),
                                subject.indications().main(),
                                subject.indications().alsoFor(),
                                subject.route(),
                                granted.grantedAt(),
                                granted.expiresAt()));
            }
            case Suspended suspended -> {
                timers.cancel(ClearanceExpiry.TIMER, key);
                tell(
                        row,
                        "clearance-suspended",
                        new ClearanceSuspended(
                                subject.clearanceId(),
                                subject.patientId(),
                                row.clinicId,
                                suspended.reasonCode(),
                                suspended.suspendedAt()));
            }
            case Expired expired -> {
                timers.cancel(ClearanceExpiry.TIMER, key);
                tell(
                        row,
                        "clearance-expired",
                        new ClearanceExpired(
                                subject.clearanceId(), subject.patientId(), row.clinicId, expired.expiredAt()));
            }
            case Deferred ignored -> audited(row);
            case Refused ignored -> audited(row);
            case ReferredOut ignored -> audited(row);
        }
    }

    private void tell(ClearanceEntity row, String fact, Object payload) {
        outbox.append(OutgoingEvent.aboutPatient(fact, row.id, row.patientId, row.clinicId, payload));
        audited(row);
    }

    private void audited(ClearanceEntity row) {
        audit.did("clearance-" + row.state, "clearance", row.id, row.patientId, row.reasonCode);
    }
}
