package org.kapnet.intake.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.protocol.Criterion.AdequateTrials;
import org.kapnet.intake.protocol.Criterion.Age;
import org.kapnet.intake.protocol.Criterion.Always;
import org.kapnet.intake.protocol.Criterion.AssessmentResult;
import org.kapnet.intake.protocol.Criterion.HasCondition;
import org.kapnet.intake.protocol.Criterion.Pregnancy;
import org.kapnet.intake.protocol.Criterion.PressureAtLeast;
import org.kapnet.intake.protocol.Criterion.SuicideRisk;
import org.kapnet.intake.protocol.Criterion.TakesMedication;
import org.kapnet.intake.protocol.Criterion.UsesSubstance;

/** Whether a criterion finds every patient whom another one finds, told from their figures alone. */
final class CoveragePolicy {

    private CoveragePolicy() {}

    /** Whether {@code wide} finds everyone whom {@code narrow} finds. */
    static boolean covers(Criterion narrow, Criterion wide) {
        if (wide instanceof Always) {
            return true;
        }
        return switch (narrow) {
            case HasCondition from -> wide instanceof HasCondition to && covers(from, to);
            case TakesMedication from ->
                wide instanceof TakesMedication to && to.classes().containsAll(from.classes());
            case UsesSubstance from -> wide instanceof UsesSubstance to && covers(from, to);
            case Age from ->
                wide instanceof Age to
                        && (from.below() == null || (to.below() != null && to.below() >= from.below()))
                        && (from.atLeast() == null || (to.atLeast() != null && to.atLeast() <= from.atLeast()));
            case Pregnancy from -> wide instanceof Pregnancy to && to.statuses().containsAll(from.statuses());
            case PressureAtLeast from ->
                wide instanceof PressureAtLeast to
                        && to.systolicAtLeast() <= from.systolicAtLeast()
                        && to.diastolicAtLeast() <= from.diastolicAtLeast()
                        && noLower(from.systolicBelow(), to.systolicBelow())
                        && noLower(from.diastolicBelow(), to.diastolicBelow());
            case SuicideRisk from ->
                wide instanceof SuicideRisk to && to.levels().containsAll(from.levels());
            case AdequateTrials from ->
                wide instanceof AdequateTrials to
                        && to.below() >= from.below()
                        && to.exceptOutcomes().containsAll(from.exceptOutcomes())
                        && (to.countsTreatments() || !from.countsTreatments());
            case AssessmentResult from -> wide instanceof AssessmentResult to && covers(from, to);
            case Always ignored -> false;
            case Criterion.UnclassifiedCondition same -> wide.equals(same);
            case Criterion.UnclassifiedMedication same -> wide.equals(same);
            case Criterion.Breastfeeding same -> wide.equals(same);
            case Criterion.SelfHarmThoughts same -> wide.equals(same);
            case Criterion.MissingDiagnosis same -> wide.equals(same);
        };
    }

    private static boolean covers(HasCondition from, HasCondition to) {
        return to.codes().containsAll(from.codes())
                && to.statuses().containsAll(from.statuses())
                && noLower(from.withinDays(), to.withinDays())
                && (to.olderThanDays() == null
                        || (from.olderThanDays() != null && to.olderThanDays() <= from.olderThanDays()))
                && (to.unlessTaking() == null
                        || (from.unlessTaking() != null && from.unlessTaking().containsAll(to.unlessTaking())))
                && containsAny(from.whileTaking(), to.whileTaking());
    }

    private static boolean covers(UsesSubstance from, UsesSubstance to) {
        return to.statuses().containsAll(from.statuses())
                && containsAny(from.substances(), to.substances())
                && (to.exceptSubstances() == null
                        || (from.exceptSubstances() != null
                                && from.exceptSubstances().containsAll(to.exceptSubstances())));
    }

    private static boolean covers(AssessmentResult from, AssessmentResult to) {
        return to.instrument().equals(from.instrument())
                && (to.atLeast() == null || (from.atLeast() != null && to.atLeast() <= from.atLeast()))
                && noLower(from.below(), to.below())
                && (to.code() == null || to.code().equals(from.code()));
    }

    /** No list means anything. */
    private static boolean containsAny(@Nullable List<String> from, @Nullable List<String> to) {
        return to == null || (from != null && to.containsAll(from));
    }

    /** No upper limit means any figure; a limit must not come down. */
    private static boolean noLower(@Nullable Integer from, @Nullable Integer to) {
        return to == null || (from != null && to >= from);
    }
}
