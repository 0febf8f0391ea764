package org.kapnet.intake.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.intake.data.ClinicalData;
import org.kapnet.intake.protocol.InteractionCatalogue.Ingredient;
import org.kapnet.intake.protocol.InteractionCatalogue.InteractionFile;
import org.kapnet.intake.protocol.ScreeningProtocol.Rule;

/** Medicines are found by code or by name, however the name is written. */
class InteractionCatalogueTest {

    private static final InteractionFile FIRST =
            ClinicalData.read("screening/interactions.v1.json", InteractionFile.class);
    private static final InteractionFile FILE =
            ClinicalData.read("screening/interactions.v2.json", InteractionFile.class);

    private final InteractionCatalogue catalogue = new InteractionCatalogue(FIRST);
    private final InteractionCatalogue current = new InteractionCatalogue(FILE);

    @ParameterizedTest
    @CsvSource({
        "lorazepam, , benzodiazepine",
        "LORAZEPAM 1mg tablet, , benzodiazepine",
        "Lorazépam2mg, , benzodiazepine",
        "Ativan (as needed), , benzodiazepine",
        "hand-written scrawl, 6470, benzodiazepine",
        "Tramadol/acetaminophen 37.5/325, , seizure-threshold without-action",
        "hydrocodone-acetaminophen, , opioid without-action",
        "dextroamphetamine, , stimulant",
        "St. John's Wort, , cyp-modifier",
        "methylene-blue, , maoi",
        "sertraline, 36437, without-action",
        "lorazepamium, , ''",
        "unheard-of, , ''",
        "unheard-of, 999999999, ''"
    })
    void aMedicineIsFoundByCodeOrName(String name, @Nullable String code, String classes) {
        Set<String> expected = classes.isEmpty() ? Set.of() : Set.of(classes.split(" ", -1));

        assertThat(catalogue.of(name, code)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "albuterol, sympathomimetic",
        "tramadol, opioid seizure-threshold",
        "lamotrigine, blunting mood-stabiliser",
        "carbamazepine, cyp-modifier mood-stabiliser",
        "phenobarbital, barbiturate cyp-modifier",
        "butalbital-acetaminophen-caffeine, barbiturate without-action",
        "neurontin, gabapentinoid",
        "xyrem, oxybate"
    })
    void theVersionInUseClassesMedicinesOfSeveralEffects(String name, String expected) {
        assertThat(current.of(name, null)).isEqualTo(Set.of(expected.split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource({
        "sertraline, , true",
        "Sertraline HCl 50 mg tablets once daily, , true",
        "tramadol/acetaminophen 37.5/325, , true",
        "vitamin D3 1000 IU, , true",
        "St. John's Wort, , true",
        "ibuprofen PM, , false",
        "cetirizine-D, , false",
        "sertraline and something, , false",
        "50 mg tablets, , false",
        "unheard-of, , false",
        "unheard-of, 36437, false",
        "sertraline, 36437, true"
    })
    void nothingOfANameMayBeLeftOver(String name, @Nullable String code, boolean explained) {
        assertThat(current.explains(name, code, "maoi")).isEqualTo(explained);
        assertThat(current.explains(name, code, null)).isEqualTo(explained);
    }

    @ParameterizedTest
    @CsvSource({"maoi, true", "without-action, false", "harmless, false"})
    void aGivenClassCountsWhereItIsOneThatDemandsSomething(String given, boolean counts) {
        assertThat(current.counts(given)).isEqualTo(counts);
        assertThat(catalogue.counts(given)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "phenelzine, 8123",
        "pseudoephedrine, 8896",
        "theophylline, 10438",
        "clarithromycin, 21212",
        "ritonavir, 85762"
    })
    void aCodeThatNoSourceConfirmsFindsNothing(String name, String code) {
        assertThat(current.of("unheard-of", code)).isEmpty();
        assertThat(current.of(name, null)).isNotEmpty();
    }

    @Test
    void everyClassOfARuleHasMedicines() {
        Set<String> known = FILE.classes().stream()
                .map(InteractionCatalogue.InteractionClass::id)
                .collect(Collectors.toSet());
        Set<String> used = new TreeSet<>();
        new ScreeningProtocols()
                .current().floor().rules().stream().map(Rule::when).forEach(when -> {
                    if (when instanceof Criterion.TakesMedication taken) {
                        used.addAll(taken.classes());
                    }
                });

        assertThat(known).containsAll(used);
    }

    @Test
    void noCodeStandsForTwoIngredients() {
        List<String> codes = FILE.classes().stream()
                .flatMap(group -> group.ingredients().stream())
                .filter(ingredient -> ingredient.rxnorm() != null)
                .map(ingredient -> ingredient.rxnorm() + " " + ingredient.name())
                .distinct()
                .map(entry -> entry.substring(0, entry.indexOf(' ')))
                .toList();

        assertThat(codes).doesNotHaveDuplicates().allSatisfy(code -> assertThat(code)
                .matches("[0-9]+"));
    }

    @Test
    void everyIngredientIsFoundByEachOfItsNames() {
        FILE.classes().forEach(group -> group.ingredients().stream()
                .map(Ingredient::names)
                .flatMap(List::stream)
                .forEach(name -> assertThat(current.of(name, null)).contains(group.id())));
    }
}
