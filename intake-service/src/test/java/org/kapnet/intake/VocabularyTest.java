package org.kapnet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapnet.intake.history.RecordHistory;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.Profession;
import org.kapnet.intake.vocabulary.Route;
import org.kapnet.intake.vocabulary.WireNames;

class VocabularyTest {

    static Stream<Enum<?>> words() {
        return Stream.of(
                        Route.values(),
                        Indication.values(),
                        Profession.values(),
                        RecordHistory.ConditionStatus.values(),
                        RecordHistory.Pregnancy.values(),
                        RecordHistory.SubstanceStatus.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("words")
    void aWordIsSpeltTheSameInJsonAndInTables(Enum<?> word) {
        assertThat(Json.of(word)).isEqualTo('"' + WireNames.of(word) + '"');
    }
}
