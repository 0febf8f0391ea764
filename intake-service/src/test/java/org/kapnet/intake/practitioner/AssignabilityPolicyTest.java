package org.kapnet.intake.practitioner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.intake.data.ClinicalData;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Answer;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Answer.Assignable;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Answer.Unassignable;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Objection;
import org.kapnet.intake.practitioner.CredentialRules.ForProfession;
import org.kapnet.intake.vocabulary.Profession;
import org.kapnet.intake.vocabulary.WireNames;

class AssignabilityPolicyTest {

    private static final CredentialRules RULES =
            ClinicalData.read("practitioner/credential-rules.v1.json", CredentialRules.class);
    private static final CredentialRules IN_FORCE =
            ClinicalData.read("practitioner/credential-rules.v3.json", CredentialRules.class);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final HeldCredential TEXAS = held("state-licence", "TX", FIRST, LAST);

    @ParameterizedTest
    @CsvSource({"2026-01-01", "2026-06-15", "2026-12-31"})
    void aLicenceHoldsThroughItsLastDay(LocalDate today) {
        assertThat(judge(List.of(TEXAS), Set.of("TX"), today))
                .isEqualTo(new Assignable(new TreeSet<>(Set.of("TX")), LAST));
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, licence-not-begun", "2027-01-01, licence-lapsed"})
    void outsideItsTermALicenceIsNone(LocalDate today, String ruleId) {
        assertThat(objections(judge(List.of(TEXAS), Set.of("TX"), today))).containsExactly(ruleId);
    }

    @Test
    void aLicenceOfAnotherStateIsNotEnough() {
        assertThat(objections(judge(List.of(TEXAS), Set.of("CA"), FIRST))).containsExactly("licence-elsewhere");
    }

    @Test
    void anotherCredentialIsNoLicence() {
        HeldCredential dea = held("dea", "TX", FIRST, LAST);

        assertThat(objections(judge(List.of(dea), Set.of("TX"), FIRST))).containsExactly("licence-missing");
    }

    @Test
    void everyReasonIsNamed() {
        assertThat(objections(judge(List.of(), Set.of(), FIRST)))
                .containsExactly("clinic-without-site", "licence-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dea", "controlled-substance-registration", "malpractice-cover", "kap-training"})
    void whatIsOnFileMustNotLapse(String kind) {
        LocalDate end = LocalDate.of(2026, 6, 30);
        HeldCredential other = held(kind, "TX", FIRST, end);

        assertThat(judge(List.of(TEXAS, other), Set.of("TX"), end))
                .isEqualTo(new Assignable(new TreeSet<>(Set.of("TX")), end));
        assertThat(objections(judge(List.of(TEXAS, other), Set.of("TX"), end.plusDays(1))))
                .containsExactly(kind + "-lapsed");
    }

    @Test
    void aStateThatAsksForItsOwnRegistrationGetsIt() {
        List<HeldCredential> inNewJersey =
                List.of(held("state-licence", "NJ", FIRST, LAST), held("dea", "NJ", FIRST, LAST));
        HeldCredential elsewhere = held("controlled-substance-registration", "MD", FIRST, LAST);
        HeldCredential registration = held("controlled-substance-registration", "NJ", FIRST, LAST.minusDays(1));

        assertThat(AssignabilityPolicy.judge(IN_FORCE, "prescriber", inNewJersey, Set.of("NJ"), FIRST))
                .isInstanceOfSatisfying(Unassignable.class, refused -> assertThat(refused.objections())
                        .singleElement()
                        .satisfies(objection -> {
                            assertThat(objection.ruleId()).isEqualTo("controlled-substance-registration-missing");
                            assertThat(objection.message()).contains("NJ");
                            assertThat(objection.source()).contains("24:21");
                        }));
        assertThat(objections(AssignabilityPolicy.judge(
                        IN_FORCE, "prescriber", with(inNewJersey, elsewhere), Set.of("NJ"), FIRST)))
                .containsExactly("controlled-substance-registration-elsewhere");
        assertThat(AssignabilityPolicy.judge(
                        IN_FORCE, "prescriber", with(inNewJersey, registration), Set.of("NJ"), FIRST))
                .isEqualTo(new Assignable(new TreeSet<>(Set.of("NJ")), LAST.minusDays(1)));
    }

    @Test
    void noOtherProfessionAndNoOtherStateIsAskedForIt() {
        List<HeldCredential> nurse = List.of(held("state-licence", "NJ", FIRST, LAST));
        List<HeldCredential> texan = List.of(TEXAS, held("dea", "TX", FIRST, LAST));

        assertThat(AssignabilityPolicy.judge(IN_FORCE, "nurse", nurse, Set.of("NJ"), FIRST))
                .isInstanceOf(Assignable.class);
        assertThat(AssignabilityPolicy.judge(IN_FORCE, "prescriber", texan, Set.of("TX"), FIRST))
                .isInstanceOf(Assignable.class);
        assertThat(AssignabilityPolicy.judge(RULES, "prescriber", List.of(TEXAS), Set.of("TX"), FIRST))
                .isInstanceOf(Assignable.class);
    }

    @Test
    void everyStateAsksForAKindThatItCanAskForAndSaysWhere() {
        assertThat(IN_FORCE.requiredIn()).isNotEmpty().allSatisfy(asked -> {
            assertThat(asked.state()).matches("[A-Z]{2}");
            assertThat(IN_FORCE.require(asked.kind()).territory()).isEqualTo(CredentialRules.Territory.STATE);
            assertThat(IN_FORCE.profession(asked.profession()).required()).doesNotContain(asked.kind());
            assertThat(asked.source()).isNotBlank();
            assertThat(asked.confidence()).isIn("confirmed", "reported");
        });
        assertThat(IN_FORCE.requiredIn()).doesNotHaveDuplicates();
    }

    private static List<HeldCredential> with(List<HeldCredential> some, HeldCredential more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    @Test
    void aSuccessorReplacesWhatLapsed() {
        HeldCredential old = held("dea", "TX", FIRST, LocalDate.of(2026, 6, 30));
        HeldCredential renewed = held("dea", "TX", LocalDate.of(2026, 7, 1), LAST.plusYears(1));

        assertThat(judge(List.of(TEXAS, old, renewed), Set.of("TX"), LocalDate.of(2026, 7, 1)))
                .isEqualTo(new Assignable(new TreeSet<>(Set.of("TX")), LAST));
    }

    @Test
    void aRegistrationOfAnotherStateIsNotMissedHere() {
        HeldCredential lapsedElsewhere = held("dea", "CA", FIRST, FIRST);

        assertThat(judge(List.of(TEXAS, lapsedElsewhere), Set.of("TX"), LAST)).isInstanceOf(Assignable.class);
    }

    @Test
    void coverCountsWhereverItWasTaken() {
        HeldCredential lapsedCover = held("malpractice-cover", "CA", FIRST, FIRST);

        assertThat(objections(judge(List.of(TEXAS, lapsedCover), Set.of("TX"), LAST)))
                .containsExactly("malpractice-cover-lapsed");
    }

    @Test
    void oneStateInWhichEverythingHoldsIsEnough() {
        HeldCredential california = held("state-licence", "CA", FIRST, LAST);
        HeldCredential lapsed = held("dea", "TX", FIRST, FIRST);

        assertThat(judge(List.of(TEXAS, california, lapsed), Set.of("TX", "CA"), LAST))
                .isEqualTo(new Assignable(new TreeSet<>(Set.of("CA", "TX")), LAST));
    }

    @Test
    void theDeaRegistrationOfATherapistIsNotAskedFor() {
        HeldCredential lapsed = held("dea", "TX", FIRST, FIRST);

        assertThat(AssignabilityPolicy.judge(RULES, "therapist", List.of(TEXAS, lapsed), Set.of("TX"), LAST))
                .isInstanceOf(Assignable.class);
    }

    @Test
    void aRevokedLicenceIsNone() {
        HeldCredential revoked = new HeldCredential("state-licence", "TX", null, null, FIRST, LAST, true, true);

        assertThat(objections(judge(List.of(revoked), Set.of("TX"), FIRST))).containsExactly("licence-revoked");
    }

    @Test
    void aCompactExtendsTheLicenceForTelehealthOnly() {
        HeldCredential membership =
                new HeldCredential("compact-membership", "TX", "psypact", null, FIRST, LAST, true, false);

        Answer there = AssignabilityPolicy.judge(RULES, "therapist", List.of(TEXAS, membership), Set.of("TX"), FIRST);
        Answer elsewhere =
                AssignabilityPolicy.judge(RULES, "therapist", List.of(TEXAS, membership), Set.of("CO"), FIRST);
        Answer unlicensed = AssignabilityPolicy.judge(RULES, "therapist", List.of(membership), Set.of("TX"), FIRST);
        Answer nurse = AssignabilityPolicy.judge(RULES, "nurse", List.of(TEXAS, membership), Set.of("TX"), FIRST);

        assertThat(there.licensedStates()).contains("TX", "CO", "UT").doesNotContain("CA");
        assertThat(objections(elsewhere)).containsExactly("licence-elsewhere");
        assertThat(unlicensed.licensedStates()).isEmpty();
        assertThat(nurse.licensedStates()).containsExactly("TX");
    }

    @Test
    void rulesMayAskForVerification() {
        HeldCredential unseen = new HeldCredential("state-licence", "TX", null, null, FIRST, LAST, false, false);
        CredentialRules strict = new CredentialRules(
                2,
                "test",
                RULES.notice(),
                RULES.kinds(),
                List.of(new ForProfession("nurse", List.of("state-licence"), List.of(), true, "test")),
                null,
                null,
                RULES.compacts());

        assertThat(objections(AssignabilityPolicy.judge(strict, "nurse", List.of(unseen), Set.of("TX"), FIRST)))
                .containsExactly("licence-unverified");
        assertThat(AssignabilityPolicy.judge(strict, "nurse", List.of(TEXAS), Set.of("TX"), FIRST))
                .isInstanceOf(Assignable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "prescriber, licence-missing dea-missing",
        "therapist, licence-missing kap-training-missing",
        "nurse, licence-missing"
    })
    void eachProfessionNeedsWhatItCannotTreatWithout(String profession, String missing) {
        assertThat(objections(AssignabilityPolicy.judge(IN_FORCE, profession, List.of(), Set.of("TX"), FIRST)))
                .containsExactly(missing.split(" ", -1));
    }

    @Test
    void aRequiredRegistrationCountsInItsStateOnly() {
        HeldCredential dea = held("dea", "TX", FIRST, LAST);
        HeldCredential colorado = held("state-licence", "CO", FIRST, LAST);
        List<HeldCredential> onFile = List.of(TEXAS, colorado, dea);

        assertThat(AssignabilityPolicy.judge(IN_FORCE, "prescriber", onFile, Set.of("TX"), FIRST))
                .isInstanceOf(Assignable.class);
        Answer there = AssignabilityPolicy.judge(IN_FORCE, "prescriber", onFile, Set.of("CO"), FIRST);
        assertThat(objections(there)).containsExactly("dea-elsewhere");
        assertThat(((Unassignable) there).objections().getFirst().message())
                .isEqualTo("The DEA registration of TX is in force, but does not count in CO.");
    }

    @Test
    void trainingCountsWhereverItWasTaken() {
        HeldCredential training = held("kap-training", "CA", FIRST, LAST);

        assertThat(AssignabilityPolicy.judge(IN_FORCE, "therapist", List.of(TEXAS, training), Set.of("TX"), FIRST))
                .isEqualTo(new Assignable(new TreeSet<>(Set.of("TX")), LAST));
    }

    @Test
    void whatWasNotLookedUpIsNamedThoughItCounts() {
        HeldCredential unseen = new HeldCredential("kap-training", "TX", null, null, FIRST, LAST, false, false);
        HeldCredential lapsed = held("kap-training", "TX", FIRST, FIRST);

        CredentialReview review =
                new CredentialReview(IN_FORCE, IN_FORCE.profession("therapist"), List.of(TEXAS, unseen, lapsed), LAST);

        assertThat(review.objectionsIn("TX")).isEmpty();
        assertThat(review.unverifiedIn("TX")).containsExactly("training in ketamine-assisted psychotherapy");
    }

    @Test
    void whoHasLeftIsUnassignableWhateverIsInForce() {
        Answer left = AssignabilityPolicy.departed(judge(List.of(TEXAS), Set.of("TX"), FIRST));

        assertThat(objections(left)).containsExactly("practitioner-departed");
    }

    static List<CredentialRules> versions() {
        return List.of(RULES, IN_FORCE);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyKindThatAProfessionNeedsIsKnown(CredentialRules rules) {
        assertThat(rules.professions()).allSatisfy(profession -> {
            assertThat(profession.required()).allMatch(kind -> rules.kind(kind).isPresent());
            assertThat(profession.whenHeld()).allMatch(kind -> rules.kind(kind).isPresent());
        });
        assertThat(rules.professions())
                .extracting(ForProfession::profession)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Profession.values()).map(WireNames::of).toList());
    }

    private static Answer judge(List<HeldCredential> onFile, Set<String> states, LocalDate today) {
        return AssignabilityPolicy.judge(RULES, "prescriber", onFile, states, today);
    }

    private static HeldCredential held(String kind, String state, LocalDate from, LocalDate until) {
        return new HeldCredential(kind, state, null, null, from, until, true, false);
    }

    private static List<String> objections(Answer answer) {
        assertThat(answer).isInstanceOf(Unassignable.class);
        return ((Unassignable) answer)
                .objections().stream().map(Objection::ruleId).toList();
    }
}
