package org.kapnet.intake.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.kapnet.intake.screening.ScreeningInputs.Condition;
import org.kapnet.intake.screening.ScreeningInputs.Medication;
import org.kapnet.intake.screening.ScreeningInputs.Substance;
import org.kapnet.intake.screening.ScreeningInputs.Trial;

/** A healthy depressed patient, and what can be found in one. */
final class ScreeningFixtures {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private ScreeningFixtures() {}

    /** Forty, two failed trials, nothing else. */
    static ScreeningInputs healthy() {
        Trial failed = new Trial(true, "no-response");
        return new ScreeningInputs(
                TODAY,
                40,
                "treatment-resistant-depression",
                "im",
                List.of(),
                List.of(),
                List.of(failed, failed),
                List.of(),
                "no",
                false,
                null,
                "none",
                false);
    }

    static ScreeningInputs with(ScreeningInputs inputs, Condition condition) {
        return inputs.withConditions(more(inputs.conditions(), condition));
    }

    static ScreeningInputs with(ScreeningInputs inputs, Medication medication) {
        return inputs.withMedications(more(inputs.medications(), medication));
    }

    static ScreeningInputs with(ScreeningInputs inputs, Substance substance) {
        return inputs.withSubstances(more(inputs.substances(), substance));
    }

    /** A medicine by its name alone. */
    static Medication medicine(String name) {
        return new Medication(name, null, null);
    }

    /** The same patient with another age, treatment, pregnancy or risk. */
    static ScreeningInputs person(int age, String indication, String route, String pregnancy, String suicideRisk) {
        ScreeningInputs inputs = healthy();
        return new ScreeningInputs(
                inputs.asOf(),
                age,
                indication,
                route,
                inputs.conditions(),
                inputs.medications(),
                inputs.priorTrials(),
                inputs.substances(),
                pregnancy,
                inputs.breastfeeding(),
                inputs.pressure(),
                suicideRisk,
                inputs.selfHarmThoughts());
    }

    /** The same patient with these earlier trials. */
    static ScreeningInputs withTrials(Trial... trials) {
        ScreeningInputs inputs = healthy();
        return new ScreeningInputs(
                inputs.asOf(),
                inputs.ageYears(),
                inputs.indication(),
                inputs.route(),
                inputs.conditions(),
                inputs.medications(),
                List.of(trials),
                inputs.substances(),
                inputs.pregnancy(),
                inputs.breastfeeding(),
                inputs.pressure(),
                inputs.suicideRisk(),
                inputs.selfHarmThoughts());
    }

    private static <T> List<T> more(List<T> some, T another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }
}
