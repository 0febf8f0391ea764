package org.kapnet.session.protocol;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * One version of a treatment protocol. Immutable: a changed figure is a new version, and a course keeps the version that
 * it was planned with.
 */
public record Protocol(
        String id,
        int version,
        String title,
        String medicine,
        String route,
        Figures figures,
        List<RequiredConsent> requiredConsents,
        List<Limit> readinessLimits,
        List<Limit> monitoringLimits,
        List<RiskRule> riskRules,
        Set<RiskLevel> dischargeRefusedAtRisk) {

    public Protocol {
        requiredConsents = List.copyOf(requiredConsents);
        readinessLimits = List.copyOf(readinessLimits);
        monitoringLimits = List.copyOf(monitoringLimits);
        riskRules = List.copyOf(riskRules);
        dischargeRefusedAtRisk = Set.copyOf(dischargeRefusedAtRisk);
        if (figures.minIntervalHours()
                        .value()
                        .compareTo(figures.minIntervalFloorHours().value())
                < 0) {
            throw new IllegalArgumentException("the interval between doses is below the network's floor");
        }
    }

    /** Doses in a course. */
    public int doses() {
        return figures.doses().whole();
    }

    /** Most doses that a course may be extended to. */
    public int maxDoses() {
        return figures.maxDoses().whole();
    }

    /** Least time from one dose to the next. */
    public Duration minInterval() {
        return figures.minIntervalHours().duration();
    }

    /** How long the room and the people are taken. */
    public Duration slot() {
        return figures.slotMinutes().duration();
    }

    /** Least time from the dose to leaving. */
    public Duration minObservation() {
        return figures.minObservationMinutes().duration();
    }

    /** Most milligrams per kilogram in one session. */
    public BigDecimal ceilingMgPerKg() {
        return figures.ceilingMgPerKg().value();
    }

    /** Most milligrams in one session, whatever the weight. */
    public BigDecimal ceilingMg() {
        return figures.ceilingMg().value();
    }

    /** Most that a dose may rise above the last one, in percent. */
    public BigDecimal stepUpPercent() {
        return figures.stepUpPercent().value();
    }

    /** How old a weight may be. */
    public Duration weightMaxAge() {
        return figures.weightMaxAgeDays().duration();
    }

    /** Time without food before a dose. */
    public Duration fastingFood() {
        return figures.fastingFoodHours().duration();
    }

    /** Time without drink before a dose. */
    public Duration fastingDrink() {
        return figures.fastingDrinkMinutes().duration();
    }

    /** How long the checks before a dose speak for the patient's state: to the order, and to the dose. */
    public Duration readinessMaxAge() {
        return figures.readinessMaxAgeMinutes().duration();
    }

    /** Time from one reading of the vital signs to the next. */
    public Duration readingInterval() {
        return figures.readingIntervalMinutes().duration();
    }

    /** Time after a reading was due at which its absence alerts. */
    public Duration missedReadingAlert() {
        return figures.missedReadingAlertMinutes().duration();
    }

    /** Time after a reading was due at which its absence escalates. */
    public Duration missedReading() {
        return figures.missedReadingMinutes().duration();
    }

    /** How far above baseline the blood pressure may be on leaving, in percent. */
    public BigDecimal dischargePressurePercent() {
        return figures.dischargePressurePercent().value();
    }

    /** Systolic pressure at which a patient may leave whatever the baseline. */
    public int dischargeSystolicMmHg() {
        return figures.dischargeSystolicMmHg().whole();
    }

    /** Diastolic pressure at which a patient may leave whatever the baseline. */
    public int dischargeDiastolicMmHg() {
        return figures.dischargeDiastolicMmHg().whole();
    }

    /** Least sedation score on leaving. */
    public int dischargeSedationMoaas() {
        return figures.dischargeSedationMoaas().whole();
    }

    /** Highest dissociation score (CADSS) on leaving. */
    public int dischargeCadssTotal() {
        return figures.dischargeCadssTotal().whole();
    }

    /** How old the reading may be that a patient leaves on. */
    public Duration dischargeReadingMaxAge() {
        return figures.dischargeReadingMaxAgeMinutes().duration();
    }

    /** Time from a dose to the opening of the window in which its integration is held. */
    public Duration integrationOpens() {
        return figures.integrationOpensHours().duration();
    }
}
