package org.kapnet.intake.practitioner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpiTest {

    @ParameterizedTest
    @CsvSource({
        "1234567893, true",
        "1234567890, false",
        "1234567839, false",
        "123456789, false",
        "12345678931, false",
        "123456789A, false"
    })
    void theCheckDigitIsTakenWithThePrefix(String number, boolean valid) {
        assertThat(Npi.isValid(number)).isEqualTo(valid);
    }
}
