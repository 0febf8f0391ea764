package org.kapnet.intake.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapnet.intake.assessment.InstrumentFixtures.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.intake.Json;
import org.kapnet.intake.data.ClinicalData;
import org.kapnet.intake.vocabulary.WireNames;

/** What is known to go wrong with instruments elsewhere does not here. */
class InstrumentCatalogueTest {

    private static final InstrumentCatalogue CATALOGUE = new InstrumentCatalogue();

    static List<Instrument> instruments() {
        return CATALOGUE.all();
    }

    @Test
    void everyInstrumentOfTheNetworkIsThere() {
        assertThat(CATALOGUE.all())
                .extracting(Instrument::id)
                .contains(
                        "phq-9",
                        "gad-7",
                        "pcl-5",
                        "c-ssrs-screener",
                        "c-ssrs-screener-since-last-contact",
                        "audit-c",
                        "dast-10",
                        "peg",
                        "who-5",
                        "oci-r",
                        "mdq");
    }

    @Test
    void aFurtherFileIsAFurtherInstrumentAndItsNewestVersionIsInUse() {
        assertThat(instrument("sample-rest").version()).isEqualTo(2);
        assertThat(CATALOGUE.find("sample-rest", 1)).isPresent();
        assertThat(CATALOGUE.find("sample-rest", 3)).isEmpty();
        assertThat(CATALOGUE.find("sample-unknown")).isEmpty();
        assertThat(CATALOGUE.find("sample-unknown", 1)).isEmpty();
        assertThat(CATALOGUE.all()).extracting(Instrument::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "phq-9, 44249-1, 44261-6",
        "gad-7, 69737-5, 70274-6",
        "pcl-5, 101697-1, 101698-9",
        "c-ssrs-screener, 93373-9, 93374-7",
        "audit-c, 72109-2, 75626-2",
        "dast-10, 82666-9, 82667-7",
        "c-ssrs-screener-since-last-contact, ,",
        "peg, ,",
        "who-5, ,",
        "oci-r, ,",
        "mdq, ,"
    })
    void thePanelAndTheTotalHaveTheCodesThatAreKnownAndNoOthers(String id, String panel, String total) {
        assertThat(instrument(id).panelLoinc()).isEqualTo(panel);
        assertThat(instrument(id).totalLoinc()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({
        "phq-9, 44250-9 44255-8 44259-0 44254-1 44251-7 44258-2 44252-5 44253-3 44260-8 69722-7, 7",
        "gad-7, 69725-0 68509-9 69733-4 69734-2 69735-9 69689-8 69736-7, 7",
        "c-ssrs-screener, 93246-7 93247-5 93248-3 93249-1 93250-9 93267-3 93269-9, 7",
        "audit-c, 68518-0 68519-8 68520-6, 0"
    })
    void itemsHaveTheirCodesAndSayWhichAreOnlyReported(String id, String codes, int confirmed) {
        assertThat(instrument(id).items()).extracting(Instrument.Item::code).containsExactly(codes.split(" "));
        assertThat(instrument(id).items().stream().map(Instrument.Item::coding))
                .containsExactlyElementsOf(Stream.concat(
                                Stream.generate(() -> Coding.LOINC_CONFIRMED).limit(confirmed),
                                Stream.generate(() -> Coding.LOINC_REPORTED)
                                        .limit(codes.split(" ").length - (long) confirmed))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pcl-5", "c-ssrs-screener-since-last-contact", "dast-10", "peg", "who-5", "oci-r", "mdq"})
    void whereNoCodeIsKnownNoneIsMadeUp(String id) {
        assertThat(instrument(id).items()).extracting(Instrument.Item::coding).containsOnly(Coding.LOCAL);
    }

    /** 70221-7 is the panel of the older PTSD checklist, 93245-9 that of the full suicide scale. */
    @ParameterizedTest
    @ValueSource(strings = {"70221-7", "93245-9"})
    void panelsOfOtherInstrumentsAppearNowhere(String code) {
        Map<String, JsonNode> files = ClinicalData.readAll("instruments", JsonNode.class);

        assertThat(files).hasSizeGreaterThan(10).allSatisfy((file, content) -> assertThat(content.toString())
                .doesNotContain(code));
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void everyInstrumentSaysItsLicenceSourceAndTime(Instrument instrument) {
        assertThat(instrument.licence()).isNotBlank();
        assertThat(instrument.source()).isNotBlank();
        assertThat(instrument.recall().description()).isNotBlank();
        assertThat(DefinitionPolicy.faults(instrument)).isEmpty();
    }

    @Test
    void onlyWellBeingGetsBetterUpwards() {
        assertThat(CATALOGUE.all())
                .filteredOn(instrument -> instrument.direction() == Direction.HIGHER_IS_BETTER)
                .extracting(Instrument::id)
                .containsExactly("who-5");
    }

    @Test
    void noInstrumentOfTheNetworkFillsInAnswers() {
        assertThat(CATALOGUE.all())
                .filteredOn(instrument -> !instrument.id().startsWith("sample-"))
                .allSatisfy(instrument -> {
                    Instrument.Prorating prorating = instrument.scoring().prorating();
                    assertThat(prorating != null && prorating.enabled()).isFalse();
                });
        assertThat(instrument("phq-9").scoring().prorating())
                .extracting(Instrument.Prorating::maximumMissing, Instrument.Prorating::confidence)
                .containsExactly(2, Confidence.DEFAULT);
        assertThat(instrument("c-ssrs-screener").scoring().prorating()).isNull();
    }

    @Test
    void aFileUnderAnotherNameIsRefused() {
        assertThatThrownBy(() -> new InstrumentCatalogue(new TreeMap<>(Map.of("phq-9.v2.json", instrument("phq-9")))))
                .hasMessageContaining("phq-9.v2.json");
    }

    static Stream<Enum<?>> words() {
        return Stream.of(
                        Coding.values(),
                        Confidence.values(),
                        Direction.values(),
                        Method.values(),
                        Movement.values(),
                        Sex.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("words")
    void aWordIsSpeltTheSameInJsonAndInTables(Enum<?> word) {
        assertThat(Json.of(word)).isEqualTo('"' + WireNames.of(word) + '"');
    }
}
