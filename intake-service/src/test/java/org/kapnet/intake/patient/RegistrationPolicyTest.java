package org.kapnet.intake.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.intake.data.ClinicalData;
import org.kapnet.intake.patient.RegistrationPolicy.Verdict;
import org.kapnet.intake.patient.RegistrationPolicy.Verdict.Implausible;
import org.kapnet.intake.patient.RegistrationPolicy.Verdict.Refused;
import org.kapnet.intake.patient.RegistrationPolicy.Verdict.Welcome;
import org.kapnet.platform.problem.Reason;

class RegistrationPolicyTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final RegistrationRules rules = ClinicalData.read("patient/registration.v2.json", RegistrationRules.class);

    @ParameterizedTest(name = "born {0}, guardian {1}: {2}")
    @CsvSource({
        "2008-11-22, false, ''",
        "2008-11-23, false, age-minimum",
        "2008-11-22, true, guardianship",
        "2010-01-01, true, age-minimum guardianship",
        "1906-11-22, false, ''",
    })
    void adultsWhoDecideForThemselvesAreWelcome(LocalDate born, boolean guardian, String refusedBy) {
        Verdict verdict = RegistrationPolicy.judge(rules, born, guardian, TODAY);

        List<String> reasons =
                switch (verdict) {
                    case Welcome ignored -> List.of();
                    case Refused refused ->
                        refused.reasons().stream().map(Reason::ruleId).toList();
                    case Implausible ignored -> List.of("implausible");
                };
        assertThat(String.join(" ", reasons)).isEqualTo(refusedBy);
    }

    @Test
    void nobodyIsOlderThanPeopleGet() {
        assertThat(RegistrationPolicy.judge(rules, LocalDate.parse("1905-11-22"), false, TODAY))
                .isEqualTo(new Implausible(120));
    }

    @Test
    void retentionCountsFromTheDayAtHome() {
        RetentionRules retention = ClinicalData.read("patient/retention.v1.json", RetentionRules.class);

        assertThat(retention.since(TODAY))
                .extracting(RetentionRules.Kept::until)
                .containsExactly(LocalDate.parse("2033-11-22"), LocalDate.parse("2032-11-22"));
        assertThat(retention.rules())
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
    }
}
