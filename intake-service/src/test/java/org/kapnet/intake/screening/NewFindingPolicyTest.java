package org.kapnet.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.intake.screening.ScreeningFixtures.healthy;
import static org.kapnet.intake.screening.ScreeningFixtures.medicine;
import static org.kapnet.intake.screening.ScreeningFixtures.person;
import static org.kapnet.intake.screening.ScreeningFixtures.result;
import static org.kapnet.intake.screening.ScreeningFixtures.with;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.protocol.EffectiveProtocol;
import org.kapnet.intake.protocol.ScreeningProtocol.Rule;
import org.kapnet.intake.protocol.ScreeningProtocols;
import org.kapnet.intake.screening.ScreeningInputs.Answered;
import org.kapnet.intake.screening.ScreeningInputs.Condition;
import org.kapnet.intake.screening.ScreeningInputs.Medication;
import org.kapnet.intake.screening.ScreeningInputs.Substance;

/** What is new about a patient, and what was known when the clearance was granted. */
class NewFindingPolicyTest {

    private final EffectiveProtocol protocol = new ScreeningProtocols().current();

    @Test
    void nothingIsNewInTheSamePatient() {
        ScreeningInputs patient =
                with(with(healthy(), medicine("lorazepam")), new Condition("glaucoma", "current", null));

        assertThat(find(patient, patient)).isEmpty();
    }

    @Test
    void aNewMedicineIsFound() {
        assertThat(find(healthy(), with(healthy(), medicine("phenelzine")))).containsExactly("medication-maoi");
    }

    @Test
    void aSecondMedicineOfAKnownClassIsFoundToo() {
        ScreeningInputs then = with(healthy(), medicine("lorazepam"));

        assertThat(find(then, with(then, medicine("diazepam")))).containsExactly("medication-benzodiazepine");
    }

    @Test
    void aCodeAddedToAKnownMedicineIsNothingNew() {
        ScreeningInputs then = with(healthy(), medicine("lorazepam"));
        ScreeningInputs now = with(healthy(), new Medication("lorazepam", null, "6470"));

        assertThat(find(then, now)).isEmpty();
    }

    @Test
    void aMedicineWithoutInteractionIsNothingNew() {
        assertThat(find(healthy(), with(healthy(), medicine("metformin")))).isEmpty();
    }

    @Test
    void pregnancyAndRiskAndSubstancesAreFound() {
        ScreeningInputs pregnant = person(40, "treatment-resistant-depression", "im", "yes", "moderate");

        assertThat(find(healthy(), with(pregnant, new Substance("cocaine", "current-use", null))))
                .containsExactlyInAnyOrder("pregnancy", "suicide-risk-moderate", "substance-use-current");
    }

    @Test
    void aNoteDoesNotSuspendUnlessTheProtocolSaysSo() {
        ScreeningInputs low = person(40, "treatment-resistant-depression", "im", "no", "low");

        assertThat(find(healthy(), low)).isEmpty();
        assertThat(find(healthy(), with(healthy(), medicine("lamotrigine")))).isEmpty();
    }

    @Test
    void aStoppedMoodStabiliserIsFound() {
        ScreeningInputs unsteady = with(healthy(), new Condition("bipolar-i-disorder", "current", null));

        assertThat(find(with(unsteady, medicine("lithium")), unsteady)).containsExactly("bipolar-without-stabiliser");
    }

    @Test
    void theSameRiskAnsweredAgainIsNew() {
        ScreeningInputs then = person(40, "treatment-resistant-depression", "im", "no", "high");

        assertThat(find(then, then)).isEmpty();
        assertThat(find(then, askedAt(then, ScreeningFixtures.ASKED_AT.plusSeconds(1))))
                .containsExactly("suicide-risk-high");
        assertThat(find(askedAt(then, null), then)).isEmpty();
    }

    @Test
    void aResultOfAQuestionnaireIsNewWhereItWasGivenSince() {
        ScreeningInputs positive = with(healthy(), result("dast-10", 7, "positive"));

        assertThat(find(healthy(), positive)).containsExactly("drug-screen-substantial");
        assertThat(find(positive, positive)).isEmpty();
        assertThat(find(positive, with(positive, result("dast-10", 8, "positive"))))
                .containsExactly("drug-screen-substantial");
    }

    @Test
    void resultsThatAnEarlierProtocolDidNotReadAreNewFromItsDayOn() {
        ScreeningInputs unread = healthy().withResults(null);
        Answered today = new Answered("dast-10", 7, Set.of("positive"), ScreeningFixtures.TODAY);

        assertThat(find(unread, with(healthy(), result("dast-10", 7, "positive"))))
                .isEmpty();
        assertThat(find(unread, with(healthy(), today))).containsExactly("drug-screen-substantial");
    }

    @Test
    void aMissingDiagnosisIsNothingNewInThosePatientsWhoHadNone() {
        ScreeningInputs none = healthy().withConditions(List.of());

        assertThat(find(none, none)).isEmpty();
        assertThat(find(healthy(), none)).containsExactly("indication-without-diagnosis");
    }

    /** The prescriber has judged one indication without a diagnosis; that of the other one is gone since. */
    @Test
    void whatSpeaksAgainstOneOfSeveralIndicationsIsNewWhereAnotherHadItBefore() {
        ScreeningInputs painAlone = healthy()
                .withFurther(List.of("chronic-pain"))
                .withConditions(List.of(new Condition("neuropathic-pain", "current", null)));

        assertThat(find(painAlone, painAlone)).isEmpty();
        assertThat(find(painAlone, painAlone.withConditions(List.of())))
                .containsExactly("indication-without-diagnosis");
    }

    private static ScreeningInputs askedAt(ScreeningInputs inputs, @Nullable Instant moment) {
        return new ScreeningInputs(
                inputs.asOf(),
                inputs.ageYears(),
                inputs.indication(),
                inputs.route(),
                inputs.conditions(),
                inputs.medications(),
                inputs.priorTrials(),
                inputs.substances(),
                inputs.pregnancy(),
                inputs.breastfeeding(),
                inputs.pressure(),
                inputs.suicideRisk(),
                inputs.selfHarmThoughts(),
                moment,
                inputs.results(),
                inputs.alsoFor());
    }

    private List<String> find(ScreeningInputs then, ScreeningInputs now) {
        return NewFindingPolicy.find(protocol, then, now).stream().map(Rule::id).toList();
    }
}
