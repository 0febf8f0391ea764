package org.kapnet.intake.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.screening.ScreeningInputs.Answered;
import org.kapnet.intake.screening.ScreeningInputs.Condition;
import org.kapnet.intake.screening.ScreeningInputs.Medication;
import org.kapnet.intake.screening.ScreeningInputs.Pressure;
import org.kapnet.intake.screening.ScreeningInputs.Substance;
import org.kapnet.intake.screening.ScreeningInputs.Trial;

/** A healthy depressed patient, and what can be found in one. */
final class ScreeningFixtures {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Instant ASKED_AT = Instant.parse("2026-11-20T15:00:00Z");

    private ScreeningFixtures() {}

    /** Forty, two failed trials, nothing else. */
    static ScreeningInputs healthy() {
        return new ScreeningInputs(
                TODAY,
                40,
                "treatment-resistant-depression",
                "im",
                List.of(new Condition("major-depression", "current", null)),
                List.of(),
                List.of(failed("sertraline"), failed("venlafaxine")),
                List.of(),
                "no",
                false,
                null,
                "none",
                false,
                null,
                List.of(),
                List.of());
    }

    /** An adequate trial that did not help. */
    static Trial failed(String treatment) {
        return new Trial(true, "no-response", treatment);
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

    static ScreeningInputs with(ScreeningInputs inputs, Answered answered) {
        return inputs.withResults(more(inputs.answered(), answered));
    }

    /** A total of a questionnaire, with the cut-offs that it reached. */
    static Answered result(String instrument, int total, String... reached) {
        return new Answered(instrument, total, Set.of(reached), TODAY.minusDays(3));
    }

    /** The same patient with another age, treatment and the diagnosis for it, pregnancy or risk. */
    static ScreeningInputs person(int age, String indication, String route, String pregnancy, String suicideRisk) {
        ScreeningInputs inputs = healthy();
        return new ScreeningInputs(
                inputs.asOf(),
                age,
                indication,
                route,
                diagnosis(indication),
                inputs.medications(),
                inputs.priorTrials(),
                inputs.substances(),
                pregnancy,
                inputs.breastfeeding(),
                inputs.pressure(),
                suicideRisk,
                inputs.selfHarmThoughts(),
                suicideRisk.equals("none") ? null : ASKED_AT,
                inputs.results(),
                inputs.alsoFor());
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
                inputs.selfHarmThoughts(),
                inputs.suicideRiskAt(),
                inputs.results(),
                inputs.alsoFor());
    }

    /** The same patient, in whom something more may stand. */
    static ScreeningInputs worse(
            ScreeningInputs inputs,
            boolean breastfeeding,
            @Nullable Pressure pressure,
            String suicideRisk,
            boolean selfHarmThoughts) {
        return new ScreeningInputs(
                inputs.asOf(),
                inputs.ageYears(),
                inputs.indication(),
                inputs.route(),
                inputs.conditions(),
                inputs.medications(),
                inputs.priorTrials(),
                inputs.substances(),
                inputs.pregnancy(),
                breastfeeding,
                pressure,
                suicideRisk,
                selfHarmThoughts,
                suicideRisk.equals("none") ? null : ASKED_AT,
                inputs.results(),
                inputs.alsoFor());
    }

    /** The same patient, treated for these too and with the diagnoses for them. */
    static ScreeningInputs treatedAlsoFor(ScreeningInputs inputs, List<String> further) {
        ScreeningInputs diagnosed = inputs.withFurther(further);
        for (String indication : further) {
            for (Condition condition : diagnosis(indication)) {
                diagnosed = with(diagnosed, condition);
            }
        }
        return diagnosed;
    }

    private static List<Condition> diagnosis(String indication) {
        return switch (indication) {
            case "personal-growth", "substance-use-disorder" -> List.of();
            case "treatment-resistant-depression", "suicidal-ideation" ->
                List.of(new Condition("major-depression", "current", null));
            default -> List.of(new Condition(indication, "current", null));
        };
    }

    private static <T> List<T> more(List<T> some, T another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }
}
