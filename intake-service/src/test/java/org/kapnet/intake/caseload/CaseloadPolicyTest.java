package org.kapnet.intake.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseloadPolicyTest {

    @ParameterizedTest(name = "{0} where {1} are let in: own only {2}")
    @CsvSource({
        "therapist, therapist nurse, true",
        "therapist nurse, therapist nurse, false",
        "therapist prescriber, therapist prescriber, false",
        "therapist clinic-admin, therapist clinic-admin, false",
        "therapist clinic-admin, therapist nurse, true",
        "therapist patient, therapist patient, true",
        "therapist partner, therapist partner, true",
        "therapist safety-officer, therapist safety-officer, false",
        "therapist network-admin, therapist network-admin, true",
        "nurse, therapist nurse, false",
        "patient, therapist patient, false"
    })
    void anotherRoleCountsWhereItIsLetIn(String held, String letIn, boolean ownOnly) {
        assertThat(CaseloadPolicy.ownOnly(List.of(held.split(" ", -1)), List.of(letIn.split(" ", -1))))
                .isEqualTo(ownOnly);
    }

    @ParameterizedTest(name = "{0} naming one {1} with \"{2}\": {3}")
    @CsvSource({
        "GET, true, the therapist cannot be reached, true",
        "HEAD, true, the therapist cannot be reached, true",
        "POST, true, the therapist cannot be reached, false",
        "GET, false, the therapist cannot be reached, false",
        "GET, true, curious, false",
        "GET, true, , false"
    })
    void anEmergencyOpensReadingOfOneWithAReason(
            String method, boolean namesOne, @Nullable String reason, boolean opens) {
        assertThat(CaseloadPolicy.emergency(method, namesOne, reason).isPresent())
                .isEqualTo(opens);
    }
}
