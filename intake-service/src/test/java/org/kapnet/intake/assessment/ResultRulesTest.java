package org.kapnet.intake.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.protocol.Criterion;
import org.kapnet.intake.protocol.ScreeningProtocol.Rule;
import org.kapnet.intake.protocol.ScreeningProtocols;

/** What the screening rules ask of questionnaires is what the questionnaires have: a rule of a mistyped one never applies. */
class ResultRulesTest {

    private final InstrumentCatalogue catalogue = new InstrumentCatalogue();

    @Test
    void everyRuleNamesAnInstrumentAndWhatItReaches() {
        List<Criterion.AssessmentResult> read = new ScreeningProtocols()
                .current().rules().stream()
                        .map(Rule::when)
                        .filter(Criterion.AssessmentResult.class::isInstance)
                        .map(Criterion.AssessmentResult.class::cast)
                        .toList();

        assertThat(read).isNotEmpty().allSatisfy(criterion -> {
            Instrument instrument = catalogue.find(criterion.instrument()).orElseThrow();
            List<String> codes = Stream.concat(
                            instrument.cutOffs().stream().map(Instrument.CutOff::code),
                            instrument.criteria().stream().map(Instrument.Criterion::code))
                    .toList();
            if (criterion.code() != null) {
                assertThat(codes).contains(criterion.code());
            } else {
                assertThat(instrument.scored()).isTrue();
            }
        });
    }
}
