package org.kapnet.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
