package org.kapnet.session.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.kapnet.session.wire.Wire;

/**
 * A protocol as clients see it: the figures that plan a course on top, all of them with unit and source in {@code figures},
 * and the limits as data.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProtocolView(
        String id,
        int version,
        String title,
        String medicine,
        String route,
        int doses,
        long minIntervalHours,
        long minIntervalFloorHours,
        long slotMinutes,
        long minObservationMinutes,
        BigDecimal ceilingMgPerKg,
        BigDecimal ceilingMg,
        BigDecimal stepUpPercent,
        long weightMaxAgeDays,
        long fastingFoodHours,
        long fastingDrinkMinutes,
        Figures figures,
        List<RequiredConsent> requiredConsents,
        List<LimitView> readinessLimits,
        List<LimitView> monitoringLimits) {

    /** A limit with its constants in kebab-case. */
    record LimitView(
            String ruleId, String measure, String comparison, int limit, String level, String message, String source) {
        static LimitView of(Limit limit) {
            return new LimitView(
                    limit.ruleId(),
                    Wire.name(limit.measure()),
                    Wire.name(limit.comparison()),
                    limit.limit(),
                    Wire.name(limit.severity()),
                    limit.message(),
                    limit.source());
        }
    }

    static ProtocolView of(Protocol protocol) {
        return new ProtocolView(
                protocol.id(),
                protocol.version(),
                protocol.title(),
                protocol.medicine(),
                protocol.route(),
                protocol.doses(),
                protocol.minInterval().toHours(),
                protocol.figures().minIntervalFloorHours().whole(),
                protocol.slot().toMinutes(),
                protocol.minObservation().toMinutes(),
                protocol.ceilingMgPerKg(),
                protocol.ceilingMg(),
                protocol.stepUpPercent(),
                protocol.weightMaxAge().toDays(),
                protocol.fastingFood().toHours(),
                protocol.fastingDrink().toMinutes(),
                protocol.figures(),
                protocol.requiredConsents(),
                protocol.readinessLimits().stream().map(LimitView::of).toList(),
                protocol.monitoringLimits().stream().map(LimitView::of).toList());
    }
}
