package org.kapnet.session.readiness;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapnet.session.protocol.Finding;
import org.kapnet.session.protocol.Protocol;
import org.kapnet.session.protocol.Severity;
import org.kapnet.session.readiness.ReadinessVerdict.MayBeDosed;
import org.kapnet.session.readiness.ReadinessVerdict.NotReady;

/**
 * The checks before a dose: vital signs, fasting, escort, suicidality, clearance and consents. All are looked at, so that
 * the people in the room see the whole picture at once.
 */
public final class ReadinessPolicy {
    private static final String ESCORT_SOURCE =
            "No safe escort: stop for that session; a responsible adult takes the patient home";

    private ReadinessPolicy() {}

    /**
     * Looks at everything and decides.
     *
     * @param standing what speaks against treatment at all (clearance, consents)
     * @param overridden whether a prescriber gave a reason to go on; reaches only what is a HOLD
     */
    public static ReadinessVerdict decide(
            Protocol protocol, ReadinessEvidence evidence, List<Finding> standing, Instant now, boolean overridden) {
        List<Finding> findings = new ArrayList<>();
        vitals(protocol, evidence, findings);
        fasting(protocol, evidence, now, findings);
        escort(evidence, findings);
        suicidality(protocol, evidence, findings);
        findings.addAll(standing);
        boolean stopped = findings.stream().anyMatch(finding -> finding.severity() == Severity.STOP);
        if (findings.isEmpty() || (overridden && !stopped)) {
            return new MayBeDosed(List.copyOf(findings));
        }
        return new NotReady(List.copyOf(findings));
    }

    /** What speaks against a dose that is ordered already, by the weight of now. */
    static Optional<Finding> orderedFor(Protocol protocol, BigDecimal orderedMg, BigDecimal weightKg) {
        return orderedMg.compareTo(protocol.ceilingMgPerKg().multiply(weightKg)) > 0
                ? Optional.of(Finding.stop(
                        "ceiling-mg-per-kg",
                        "The dose that is ordered is above the ceiling for this weight",
                        protocol.figures().ceilingMgPerKg().source()))
                : Optional.empty();
    }

    private static void vitals(Protocol protocol, ReadinessEvidence evidence, List<Finding> findings) {
        protocol.readinessLimits().stream()
                .filter(limit -> {
                    var value = evidence.vitals().value(limit.measure());
                    return value.isPresent() && limit.crossedBy(value.getAsInt());
                })
                .map(limit -> new Finding(limit.ruleId(), limit.severity(), limit.message(), limit.source()))
                .forEach(findings::add);
    }

    private static void fasting(Protocol protocol, ReadinessEvidence evidence, Instant now, List<Finding> findings) {
        since(
                evidence.lastFoodAt(),
                now,
                protocol.fastingFood(),
                "fasting-food",
                "Food",
                findings,
                protocol.figures().fastingFoodHours().source());
        since(
                evidence.lastDrinkAt(),
                now,
                protocol.fastingDrink(),
                "fasting-drink",
                "Drink",
                findings,
                protocol.figures().fastingDrinkMinutes().source());
    }

    private static void since(
            Instant last,
            Instant now,
            Duration least,
            String ruleId,
            String what,
            List<Finding> findings,
            String source) {
        if (last.plus(least).isAfter(now)) {
            findings.add(Finding.hold(ruleId, what + " less than " + least.toMinutes() + " minutes ago", source));
        }
    }

    private static void escort(ReadinessEvidence evidence, List<Finding> findings) {
        if (!evidence.escortPresent()) {
            findings.add(Finding.stop("escort-absent", "No escort is present", ESCORT_SOURCE));
        } else if (!evidence.escortIdentified()) {
            findings.add(
                    Finding.stop("escort-unidentified", "The escort's name and phone are not known", ESCORT_SOURCE));
        }
    }

    private static void suicidality(Protocol protocol, ReadinessEvidence evidence, List<Finding> findings) {
        protocol.riskRules().stream()
                .filter(rule -> rule.riskLevel() == evidence.suicidality())
                .map(rule -> new Finding(
                        rule.ruleId(),
                        rule.severity(),
                        "The suicidality check of today needs a decision before any dose",
                        rule.source()))
                .forEach(findings::add);
    }
}
