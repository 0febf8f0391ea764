package org.kapnet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.intake.vocabulary.DeaNumber;

class DeaNumberTest {

    @ParameterizedTest
    @CsvSource({
        "AS1234563, true", "BS1234563, true", "F91234563, true", "AS1234564, false", "AS1234560, false",
        "AS2134563, false", "as1234563, false", "AS123456, false", "AS12345633, false", "1S1234563, false"
    })
    void theLastDigitChecksTheOthers(String number, boolean valid) {
        assertThat(DeaNumber.isValid(number)).isEqualTo(valid);
    }
}
