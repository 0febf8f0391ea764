package org.kapnet.session.protocol;

import static java.util.Objects.requireNonNull;

/** The named figures of a protocol. A protocol that lacks one is refused when it is read. */
public record Figures(
        Figure doses,
        Figure maxDoses,
        Figure minIntervalHours,
        Figure minIntervalFloorHours,
        Figure slotMinutes,
        Figure minObservationMinutes,
        Figure ceilingMgPerKg,
        Figure ceilingMg,
        Figure stepUpPercent,
        Figure weightMaxAgeDays,
        Figure fastingFoodHours,
        Figure fastingDrinkMinutes,
        Figure readinessMaxAgeMinutes,
        Figure readingIntervalMinutes,
        Figure missedReadingAlertMinutes,
        Figure missedReadingMinutes,
        Figure dischargePressurePercent,
        Figure dischargeSystolicMmHg,
        Figure dischargeDiastolicMmHg,
        Figure dischargeSedationMoaas,
        Figure dischargeCadssTotal,
        Figure dischargeReadingMaxAgeMinutes,
        Figure integrationOpensHours) {

    public Figures {
        requireNonNull(doses, "doses");
        requireNonNull(maxDoses, "maxDoses");
        requireNonNull(minIntervalHours, "minIntervalHours");
        requireNonNull(minIntervalFloorHours, "minIntervalFloorHours");
        requireNonNull(slotMinutes, "slotMinutes");
        requireNonNull(minObservationMinutes, "minObservationMinutes");
        requireNonNull(ceilingMgPerKg, "ceilingMgPerKg");
        requireNonNull(ceilingMg, "ceilingMg");
        requireNonNull(stepUpPercent, "stepUpPercent");
        requireNonNull(weightMaxAgeDays, "weightMaxAgeDays");
        requireNonNull(fastingFoodHours, "fastingFoodHours");
        requireNonNull(fastingDrinkMinutes, "fastingDrinkMinutes");
        requireNonNull(readinessMaxAgeMinutes, "readinessMaxAgeMinutes");
        requireNonNull(readingIntervalMinutes, "readingIntervalMinutes");
        requireNonNull(missedReadingAlertMinutes, "missedReadingAlertMinutes");
        requireNonNull(missedReadingMinutes, "missedReadingMinutes");
        requireNonNull(dischargePressurePercent, "dischargePressurePercent");
        requireNonNull(dischargeSystolicMmHg, "dischargeSystolicMmHg");
        requireNonNull(dischargeDiastolicMmHg, "dischargeDiastolicMmHg");
        requireNonNull(dischargeSedationMoaas, "dischargeSedationMoaas");
        requireNonNull(dischargeCadssTotal, "dischargeCadssTotal");
        requireNonNull(dischargeReadingMaxAgeMinutes, "dischargeReadingMaxAgeMinutes");
        requireNonNull(integrationOpensHours, "integrationOpensHours");
    }
}
