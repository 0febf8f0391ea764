package org.kapnet.intake.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsurersTest {

    private static final List<Insurer> SAID = List.of(
            new Insurer("alpha", null, Coverage.COVERED),
            new Insurer("alpha", "basic", Coverage.NOT_COVERED),
            new Insurer("beta", null, Coverage.NOT_COVERED),
            new Insurer("beta", "gold", Coverage.COVERED),
            new Insurer("gamma", null, Coverage.UNKNOWN));

    @ParameterizedTest
    @CsvSource({
        "alpha, , COVERED",
        "alpha, basic, NOT_COVERED",
        "alpha, gold, COVERED",
        "beta, , NOT_COVERED",
        "beta, gold, COVERED",
        "gamma, , UNKNOWN",
        "gamma, gold, UNKNOWN",
        "delta, , UNKNOWN"
    })
    void aPlanComesBeforeItsInsurerAndSilenceIsUnknown(String insurer, String plan, Coverage coverage) {
        assertThat(Insurers.of(SAID).of(insurer, plan)).isEqualTo(coverage);
    }

    @Test
    void whatWasSaidIsShownAgain() {
        assertThat(Insurers.of(SAID).entries()).containsExactlyInAnyOrderElementsOf(SAID);
    }
}
