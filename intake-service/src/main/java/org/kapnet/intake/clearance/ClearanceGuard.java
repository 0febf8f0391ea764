package org.kapnet.intake.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;
import org.kapnet.intake.clearance.Clearance.Granted;
import org.kapnet.intake.risk.RiskFlagged;
import org.kapnet.intake.screening.ScreeningCompleted;

/**
 * Suspends standing clearances in the transaction of what speaks against them: a high risk, or a screening that stops
 * treatment. A new screening and review are needed to go on.
 */
@ApplicationScoped
class ClearanceGuard {

    private final ClearanceRepository clearances;
    private final ClearanceBook book;
    private final Clock clock;

    ClearanceGuard(ClearanceRepository clearances, ClearanceBook book, Clock clock) {
        this.clearances = clearances;
        this.book = book;
        this.clock = clock;
    }

    void onRisk(@Observes RiskFlagged risk) {
        if (risk.level().equals("high")) {
            suspendAll(risk.patientId(), risk.ruleId());
        }
    }

    void onScreening(@Observes ScreeningCompleted screening) {
        if (screening.stops()) {
            suspendAll(screening.patientId(), "screening-" + screening.verdict());
        }
    }

    private void suspendAll(UUID patientId, String reasonCode) {
        for (ClearanceEntity row : clearances.grantedOf(patientId)) {
            if (row.clearance() instanceof Granted granted) {
                book.apply(row, granted.suspend(reasonCode, clock.instant()));
            }
        }
    }
}
