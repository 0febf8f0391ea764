package org.kapnet.intake.practitioner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.intake.data.ClinicalData;
import org.kapnet.platform.problem.FieldError;

class CredentialFormPolicyTest {

    private static final CredentialRules RULES =
            ClinicalData.read("practitioner/credential-rules.v3.json", CredentialRules.class);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "state-licence, SAMPLE-1, , , , ",
        "dea, AS1234563, , , , ",
        "dea, AS1234564, , , , /number",
        "kap-training, SAMPLE-1, 120, , , ",
        "kap-training, SAMPLE-1, , , , /hours",
        "state-licence, SAMPLE-1, 120, , , /hours",
        "compact-membership, SAMPLE-1, , psypact, , ",
        "compact-membership, SAMPLE-1, , , , /compact",
        "compact-membership, SAMPLE-1, , unheard-of, , /compact",
        "malpractice-cover, SAMPLE-1, , psypact, , /compact",
        "state-license, SAMPLE-1, , , , /kind",
        "board-certification, SAMPLE-1, , , psychiatry, ",
        "board-certification, SAMPLE-1, , , , /specialty",
        "board-certification, SAMPLE-1, , , astrology, /specialty",
        "kap-training, SAMPLE-1, 120, , psychiatry, /specialty"
    })
    void eachKindHasItsForm(String kind, String number, Integer hours, String compact, String specialty, String fault) {
        List<FieldError> faults = CredentialFormPolicy.faults(
                new AddCredential(kind, "TX", number, DAY, DAY, hours, compact, specialty), RULES);

        assertThat(faults).extracting(FieldError::pointer).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void everyFaultIsNamed() {
        AddCredential wrong = new AddCredential("dea", "TX", "X", DAY, DAY.minusDays(1), 5, "psypact", "psychiatry");

        assertThat(CredentialFormPolicy.faults(wrong, RULES))
                .extracting(FieldError::pointer)
                .containsExactly("/validUntil", "/number", "/hours", "/compact", "/specialty");
    }
}
