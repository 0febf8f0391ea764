package org.kapnet.intake.practitioner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Answer;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Answer.Assignable;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Answer.Unassignable;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Licence;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Objection;

class AssignabilityPolicyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final Licence TEXAS = new Licence("state-licence", "TX", FIRST, LAST);

    @ParameterizedTest
    @CsvSource({"2026-01-01", "2026-06-15", "2026-12-31"})
    void aLicenceHoldsThroughItsLastDay(LocalDate today) {
        assertThat(AssignabilityPolicy.judge(List.of(TEXAS), Set.of("TX"), today))
                .isEqualTo(new Assignable(new TreeSet<>(Set.of("TX")), LAST));
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, licence-not-begun", "2027-01-01, licence-lapsed"})
    void outsideItsTermALicenceIsNone(LocalDate today, String ruleId) {
        assertThat(objections(AssignabilityPolicy.judge(List.of(TEXAS), Set.of("TX"), today)))
                .containsExactly(ruleId);
    }

    @Test
    void aLicenceOfAnotherStateIsNotEnough() {
        assertThat(objections(AssignabilityPolicy.judge(List.of(TEXAS), Set.of("CA"), FIRST)))
                .containsExactly("licence-elsewhere");
    }

    @Test
    void anotherCredentialIsNoLicence() {
        Licence dea = new Licence("dea", "TX", FIRST, LAST);

        assertThat(objections(AssignabilityPolicy.judge(List.of(dea), Set.of("TX"), FIRST)))
                .containsExactly("licence-missing");
    }

    @Test
    void everyReasonIsNamed() {
        assertThat(objections(AssignabilityPolicy.judge(List.of(), Set.of(), FIRST)))
                .containsExactly("clinic-without-site", "licence-missing");
    }

    private static List<String> objections(Answer answer) {
        assertThat(answer).isInstanceOf(Unassignable.class);
        return ((Unassignable) answer)
                .objections().stream().map(Objection::ruleId).toList();
    }
}
