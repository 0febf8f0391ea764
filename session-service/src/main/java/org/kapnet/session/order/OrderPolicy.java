package org.kapnet.session.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kapnet.session.protocol.Finding;
import org.kapnet.session.protocol.Protocol;
import org.kapnet.session.wire.Wire;

/**
 * Whether a dose is within the protocol. Comparisons are exact: nothing is rounded before it is compared, so 150.001 mg is
 * above a ceiling of 150 mg.
 */
final class OrderPolicy {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHOWN_DECIMALS = 3;

    private OrderPolicy() {}

    /** Every reason against the dose, nobody may override them; empty when it is within the protocol. */
    static List<Finding> findings(Protocol protocol, OrderRequest request, Instant now) {
        List<Finding> findings = new ArrayList<>();
        ceilings(protocol, request, findings);
        stepUp(protocol, request, findings);
        interval(protocol, request, now, findings);
        if (request.weightTakenAt().plus(protocol.weightMaxAge()).isBefore(now)) {
            findings.add(Finding.stop(
                    "weight-too-old",
                    "The weight is older than " + protocol.weightMaxAge().toDays() + " days: measure again",
                    protocol.figures().weightMaxAgeDays().source()));
        }
        findings.addAll(ReadinessAge.findings(protocol, request.readyAt(), now));
        return List.copyOf(findings);
    }

    /** Dose per kilogram for showing: three decimals, half up. Never used in a comparison. */
    static BigDecimal mgPerKg(BigDecimal doseMg, BigDecimal weightKg) {
        return doseMg.divide(weightKg, SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }

    private static void ceilings(Protocol protocol, OrderRequest request, List<Finding> findings) {
        if (request.doseMg().compareTo(protocol.ceilingMg()) > 0) {
            findings.add(Finding.stop(
                    "ceiling-mg",
                    "Above the ceiling of " + Wire.plain(protocol.ceilingMg()) + " mg",
                    protocol.figures().ceilingMg().source()));
        }
        if (request.doseMg().compareTo(protocol.ceilingMgPerKg().multiply(request.weightKg())) > 0) {
            findings.add(Finding.stop(
                    "ceiling-mg-per-kg",
                    "Above the ceiling of " + Wire.plain(protocol.ceilingMgPerKg()) + " mg per kg of body weight",
                    protocol.figures().ceilingMgPerKg().source()));
        }
    }

    private static void stepUp(Protocol protocol, OrderRequest request, List<Finding> findings) {
        request.lastDoseMg().ifPresent(last -> {
            BigDecimal most = last.multiply(HUNDRED.add(protocol.stepUpPercent()));
            if (request.doseMg().multiply(HUNDRED).compareTo(most) > 0) {
                findings.add(Finding.stop(
                        "step-up",
                        "More than " + Wire.plain(protocol.stepUpPercent()) + " % above the last dose",
                        protocol.figures().stepUpPercent().source()));
            }
        });
    }

    private static void interval(Protocol protocol, OrderRequest request, Instant now, List<Finding> findings) {
        request.lastDoseAt().ifPresent(last -> {
            if (last.plus(protocol.minInterval()).isAfter(now)) {
                findings.add(Finding.stop(
                        "interval",
                        "Less than " + protocol.minInterval().toHours() + " hours since the last dose",
                        protocol.figures().minIntervalHours().source()));
            }
        });
    }
}
