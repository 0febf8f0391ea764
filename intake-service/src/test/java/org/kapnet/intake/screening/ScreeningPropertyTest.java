package org.kapnet.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.protocol.EffectiveProtocol;
import org.kapnet.intake.protocol.RuleVariants;
import org.kapnet.intake.protocol.ScreeningProtocol.Rule;
import org.kapnet.intake.protocol.ScreeningProtocols;
import org.kapnet.intake.screening.ScreeningInputs.Answered;
import org.kapnet.intake.screening.ScreeningInputs.Condition;
import org.kapnet.intake.screening.ScreeningInputs.Medication;
import org.kapnet.intake.screening.ScreeningInputs.Pressure;
import org.kapnet.intake.screening.ScreeningInputs.Substance;

/** What holds for every patient: a further finding never helps, and a stored verdict replays. */
class ScreeningPropertyTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final EffectiveProtocol protocol = new ScreeningProtocols().current();

    @Property(tries = 500)
    void aFurtherConditionNeverMakesTheVerdictMilder(
            @ForAll("patients") ScreeningInputs patient, @ForAll("conditions") Condition condition) {
        assertNotMilder(patient, ScreeningFixtures.with(patient, condition));
    }

    @Property(tries = 300)
    void aFurtherMedicineNeverMakesTheVerdictMilder(
            @ForAll("patients") ScreeningInputs patient, @ForAll("medications") Medication medication) {
        assertNotMilder(patient, ScreeningFixtures.with(patient, medication));
    }

    @Property(tries = 300)
    void aFurtherSubstanceNeverMakesTheVerdictMilder(
            @ForAll("patients") ScreeningInputs patient, @ForAll("substances") Substance substance) {
        assertNotMilder(patient, ScreeningFixtures.with(patient, substance));
    }

    @Property(tries = 300)
    void aFurtherResultNeverMakesTheVerdictMilder(
            @ForAll("patients") ScreeningInputs patient, @ForAll("results") Answered result) {
        assertNotMilder(patient, ScreeningFixtures.with(patient, result));
    }

    @Property(tries = 300)
    void aFurtherWorryNeverMakesTheVerdictMilder(
            @ForAll("patients") ScreeningInputs patient,
            @ForAll boolean breastfeeding,
            @ForAll boolean selfHarmThoughts,
            @ForAll @IntRange(min = 90, max = 220) int systolic,
            @ForAll @IntRange(min = 50, max = 130) int diastolic) {
        Pressure pressure = new Pressure(systolic, diastolic);

        assertNotMilder(
                patient,
                ScreeningFixtures.worse(patient, breastfeeding, pressure, patient.suicideRisk(), selfHarmThoughts));
    }

    @Property(tries = 500)
    void aFurtherIndicationNeverMakesTheVerdictMilder(
            @ForAll("patients") ScreeningInputs patient, @ForAll("indications") String further) {
        List<String> more = Stream.concat(patient.further().stream(), Stream.of(further))
                .distinct()
                .filter(indication -> !indication.equals(patient.indication()))
                .toList();

        assertNotMilder(patient, patient.withFurther(more));
        assertThat(protocol.requiredAssessments(patient.withFurther(more).everyIndication()))
                .containsAll(protocol.requiredAssessments(patient.everyIndication()));
    }

    /** What is said of several indications is said of one of them, and which one is named first decides nothing. */
    @Property(tries = 300)
    void everyIndicationIsJudgedAsItWouldBeAlone(@ForAll("patients") ScreeningInputs patient) {
        Set<String> together = ruleIds(patient);
        Set<String> apart = new HashSet<>();
        patient.everyIndication().forEach(each -> apart.addAll(ruleIds(patient.treatedFor(each))));

        assertThat(together).isEqualTo(apart);
    }

    private Set<String> ruleIds(ScreeningInputs patient) {
        Set<String> ids = new HashSet<>();
        ScreeningPolicy.decide(protocol, patient).findings().forEach(finding -> ids.add(finding.ruleId()));
        return ids;
    }

    @Property(tries = 300)
    void aRaisedSuicideRiskNeverMakesTheVerdictMilder(
            @ForAll("patients") ScreeningInputs patient, @ForAll @IntRange(max = 3) int steps) {
        List<String> levels = List.of("none", "low", "moderate", "high");
        String raised = levels.get(Math.min(3, levels.indexOf(patient.suicideRisk()) + steps));
        ScreeningInputs worse = ScreeningFixtures.worse(patient, false, null, raised, false);

        assertVerdictNotMilder(ScreeningPolicy.decide(protocol, patient), ScreeningPolicy.decide(protocol, worse));
    }

    @Property(tries = 500)
    void aStoredDecisionReplaysByItsOwnVersions(
            @ForAll("patients") ScreeningInputs patient,
            @ForAll @IntRange(min = 1, max = 4) int version,
            @ForAll("overrides") List<Rule> override)
            throws JsonProcessingException {
        Verdict verdict = ScreeningPolicy.decide(RuleVariants.version(version, override), patient);
        String storedInputs = JSON.writeValueAsString(patient);
        String storedVerdict = JSON.writeValueAsString(VerdictDocument.of(verdict));

        ScreeningInputs inputs = JSON.readValue(storedInputs, ScreeningInputs.class);

        assertThat(ScreeningPolicy.decide(RuleVariants.version(version, override), inputs))
                .isEqualTo(verdict);
        assertThat(JSON.readValue(storedVerdict, VerdictDocument.class).verdict())
                .isEqualTo(verdict);
    }

    @Property(tries = 1000)
    void anAcceptedOverrideNeverMakesTheVerdictMilder(
            @ForAll("patients") ScreeningInputs patient, @ForAll("overrides") List<Rule> override) {
        Verdict network = ScreeningPolicy.decide(protocol, patient);
        Verdict clinic = ScreeningPolicy.decide(RuleVariants.inForce(override), patient);

        assertVerdictNotMilder(network, clinic);
    }

    private void assertNotMilder(ScreeningInputs before, ScreeningInputs after) {
        Verdict first = ScreeningPolicy.decide(protocol, before);
        Verdict second = ScreeningPolicy.decide(protocol, after);

        assertVerdictNotMilder(first, second);
        assertThat(second.findings())
                .containsAll(first.findings().stream()
                        .filter(finding -> !finding.ruleId().equals("bipolar-without-stabiliser"))
                        .toList());
    }

    /** No milder, not earlier, with no fewer roles, and no easier to come back from. */
    private static void assertVerdictNotMilder(Verdict first, Verdict second) {
        assertThat(second.severity()).isGreaterThanOrEqualTo(first.severity());
        if (second.severity() < 3) {
            assertThat(roles(second)).containsAll(roles(first));
        }
        if (first instanceof Verdict.Deferred early && second instanceof Verdict.Deferred late) {
            assertThat(late.until()).isAfterOrEqualTo(early.until());
        }
        if (second instanceof Verdict.ReferOut referral && referral.readmission() != null) {
            assertThat(first).isNotInstanceOf(Verdict.Ineligible.class);
            if (first instanceof Verdict.ReferOut before) {
                assertThat(before.readmission()).isNotNull();
                assertThat(referral.readmission().by())
                        .containsAll(before.readmission().by());
            }
            assertThat(roles(second)).containsAll(roles(first));
        }
    }

    /** A re-admitted patient is granted a clearance by a prescriber, who is asked in any case. */
    private static Set<String> asked(Verdict.@Nullable Readmission readmission) {
        Set<String> roles = new HashSet<>();
        if (readmission != null) {
            roles.add("prescriber");
            roles.addAll(readmission.by());
            roles.addAll(readmission.roles());
        }
        return roles;
    }

    private static Set<String> roles(Verdict verdict) {
        return switch (verdict) {
            case Verdict.NeedsReview review -> review.roles();
            case Verdict.Deferred deferred -> deferred.roles();
            case Verdict.ReferOut referral -> asked(referral.readmission());
            case Verdict.Eligible ignored -> Set.of();
            case Verdict.Ineligible ignored -> Set.of();
        };
    }

    @Provide
    Arbitrary<ScreeningInputs> patients() {
        Arbitrary<ScreeningInputs> people = Combinators.combine(
                        Arbitraries.integers().between(15, 90),
                        Arbitraries.of(protocol.floor().indications()),
                        Arbitraries.of("im", "iv", "in-racemic", "in-esketamine", "sl", "oral"),
                        Arbitraries.of("not-applicable", "no", "no", "yes", "unknown"),
                        Arbitraries.of("none", "none", "low", "moderate", "high"))
                .as(ScreeningFixtures::person);
        return Combinators.combine(
                        people,
                        conditions().list().ofMaxSize(3),
                        medications().list().ofMaxSize(2),
                        results().list().ofMaxSize(1),
                        indications().set().ofMaxSize(2))
                .as((person, conditions, medications, results, further) -> {
                    List<String> others = further.stream()
                            .filter(indication -> !indication.equals(person.indication()))
                            .toList();
                    ScreeningInputs inputs = ScreeningFixtures.treatedAlsoFor(person.withResults(results), others);
                    for (Condition condition : conditions) {
                        inputs = ScreeningFixtures.with(inputs, condition);
                    }
                    for (Medication medication : medications) {
                        inputs = ScreeningFixtures.with(inputs, medication);
                    }
                    return inputs;
                });
    }

    @Provide
    Arbitrary<String> indications() {
        return Arbitraries.of(protocol.floor().indications());
    }

    /** Some rules of the network, each changed in some way: what would loosen it falls back to the network's. */
    @Provide
    Arbitrary<List<Rule>> overrides() {
        return Arbitraries.of(protocol.rules()).set().ofMinSize(1).ofMaxSize(5).flatMap(rules -> Combinators.combine(
                        rules.stream()
                                .map(rule -> Arbitraries.of(Stream.concat(
                                                RuleVariants.tighter(rule).stream(), RuleVariants.looser(rule).stream())
                                        .toList()))
                                .toList())
                .as(changed -> changed));
    }

    @Provide
    Arbitrary<Condition> conditions() {
        List<String> codes = new ArrayList<>(protocol.floor().knownConditions());
        codes.sort(null);
        codes.add("a-rare-disease");
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 400).map(ScreeningFixtures.TODAY::minusDays);
        return Combinators.combine(
                        Arbitraries.of(codes), Arbitraries.of("current", "past", "family"), days.injectNull(0.5))
                .as(Condition::new);
    }

    @Provide
    Arbitrary<Medication> medications() {
        return Arbitraries.of(
                        "sertraline",
                        "unheard-of",
                        "lorazepam",
                        "oxycodone",
                        "phenelzine",
                        "methylphenidate",
                        "levothyroxine",
                        "tramadol",
                        "ritonavir",
                        "lamotrigine",
                        "oxymetazoline",
                        "ibuprofen pm",
                        "carbamazepine",
                        "butalbital",
                        "lithium")
                .map(ScreeningFixtures::medicine);
    }

    @Provide
    Arbitrary<Answered> results() {
        return Combinators.combine(
                        Arbitraries.of("dast-10", "audit-c", "mdq"),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of(true, false))
                .as((instrument, total, positive) -> positive
                        ? ScreeningFixtures.result(instrument, total, "positive")
                        : ScreeningFixtures.result(instrument, total));
    }

    @Provide
    Arbitrary<Substance> substances() {
        return Combinators.combine(
                        Arbitraries.of("alcohol", "cannabis", "opioids", "cocaine", "nicotine"),
                        Arbitraries.of("none", "past", "remission", "current-use", "current-dependence"))
                .as((substance, status) -> new Substance(substance, status, null));
    }
}
