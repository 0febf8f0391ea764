package org.kapnet.intake.practitioner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.kapnet.intake.data.ClinicalData;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Answer.Assignable;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Objection;
import org.kapnet.intake.practitioner.CredentialRules.SpeaksAs;
import org.kapnet.intake.protocol.ScreeningProtocol.Reviewer;
import org.kapnet.intake.protocol.ScreeningProtocols;

class SpeakingPolicyTest {

    private static final CredentialRules RULES =
            ClinicalData.read("practitioner/credential-rules.v3.json", CredentialRules.class);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final HeldCredential PSYCHIATRY = certified("psychiatry", true, false);

    static final List<Arguments> CASES = List.of(
            Arguments.of("verified and in force", List.of(PSYCHIATRY), LAST, List.of()),
            Arguments.of("none", List.of(), FIRST, List.of("specialty-missing")),
            Arguments.of(
                    "another",
                    List.of(certified("addiction-medicine", true, false)),
                    FIRST,
                    List.of("specialty-missing")),
            Arguments.of(
                    "nobody looked it up",
                    List.of(certified("psychiatry", false, false)),
                    FIRST,
                    List.of("specialty-unverified")),
            Arguments.of("ended", List.of(certified("psychiatry", true, true)), FIRST, List.of("specialty-revoked")),
            Arguments.of("not begun", List.of(PSYCHIATRY), FIRST.minusDays(1), List.of("specialty-not-begun")),
            Arguments.of("lapsed", List.of(PSYCHIATRY), LAST.plusDays(1), List.of("specialty-lapsed")),
            Arguments.of("one of two", List.of(certified("psychiatry", true, true), PSYCHIATRY), FIRST, List.of()));

    @ParameterizedTest(name = "{0}")
    @FieldSource("CASES")
    void aPsychiatristHasTheSpecialtyVerifiedAndInForce(
            String name, List<HeldCredential> onFile, LocalDate day, List<String> expected) {
        assertThat(ruleIds("psychiatrist", onFile, day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"addiction-medicine, true", "addiction-psychiatry, true", "psychiatry, false"})
    void anAddictionSpecialistHasOneOfTwo(String specialty, boolean speaks) {
        assertThat(ruleIds("addiction-specialist", List.of(certified(specialty, true, false)), FIRST)
                        .isEmpty())
                .isEqualTo(speaks);
    }

    @ParameterizedTest
    @CsvSource({"therapist", "prescriber"})
    void aRoleThatIsAProfessionAsksForNoSpecialty(String role) {
        assertThat(ruleIds(role, List.of(), FIRST)).isEmpty();
    }

    @Test
    void aLapsedSpecialtyLeavesThePrescriberAssignable() {
        List<HeldCredential> onFile =
                List.of(held("state-licence", LAST.plusYears(1)), held("dea", LAST.plusYears(1)), PSYCHIATRY);

        assertThat(AssignabilityPolicy.judge(RULES, "prescriber", onFile, Set.of("TX"), LAST.plusDays(1)))
                .isInstanceOfSatisfying(
                        Assignable.class, answer -> assertThat(answer.lastDay()).isEqualTo(LAST.plusYears(1)));
    }

    /** Otherwise whoever may prescribe could speak in a role that the protocol adds later. */
    @Test
    void everyRoleBesideTheProfessionsThatAnAccountSpeaksInAsksForASpecialty() {
        List<String> roles = Objects.requireNonNull(
                        new ScreeningProtocols().current().floor().reviewers())
                .stream()
                .filter(reviewer -> !reviewer.accounts().isEmpty())
                .filter(reviewer -> !reviewer.accounts().contains(reviewer.role()))
                .map(Reviewer::role)
                .toList();

        assertThat(RULES.speaksAs()).extracting(SpeaksAs::role).containsExactlyInAnyOrderElementsOf(roles);
    }

    private static List<String> ruleIds(String role, List<HeldCredential> onFile, LocalDate day) {
        return SpeakingPolicy.objections(RULES, role, onFile, day).stream()
                .map(Objection::ruleId)
                .toList();
    }

    private static HeldCredential certified(String specialty, boolean verified, boolean revoked) {
        return new HeldCredential("board-certification", "TX", null, specialty, FIRST, LAST, verified, revoked);
    }

    private static HeldCredential held(String kind, LocalDate until) {
        return new HeldCredential(kind, "TX", null, null, FIRST, until, true, false);
    }
}
