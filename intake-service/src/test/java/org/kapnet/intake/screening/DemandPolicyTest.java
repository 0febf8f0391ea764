package org.kapnet.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.intake.screening.ScreeningFixtures.TODAY;
import static org.kapnet.intake.screening.ScreeningFixtures.healthy;
import static org.kapnet.intake.screening.ScreeningFixtures.person;
import static org.kapnet.intake.screening.ScreeningFixtures.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.protocol.Criterion;
import org.kapnet.intake.protocol.EffectiveProtocol;
import org.kapnet.intake.protocol.RuleVariants;
import org.kapnet.intake.protocol.ScreeningProtocol.Effect;
import org.kapnet.intake.protocol.ScreeningProtocol.Rule;
import org.kapnet.intake.protocol.ScreeningProtocols;
import org.kapnet.intake.screening.DemandPolicy.Answered;
import org.kapnet.intake.screening.ScreeningInputs.Condition;

/** What the network's protocol demands of a patient whose clearance was granted by an earlier one. */
class DemandPolicyTest {

    private final EffectiveProtocol inForce = new ScreeningProtocols().current();

    @Test
    void aHealthyPatientIsAskedForNothingMore() {
        assertThat(beyond(healthy(), healthy(), Set.of())).isEmpty();
    }

    @Test
    void aStopThatIsKnownNowCounts() {
        ScreeningInputs pregnant = person(40, "treatment-resistant-depression", "im", "yes", "none");

        assertThat(beyond(healthy(), pregnant, Set.of())).containsExactly("pregnancy");
    }

    @Test
    void aStopThatTheClearanceWasGrantedInSpiteOfIsAnswered() {
        ScreeningInputs pregnant = person(40, "treatment-resistant-depression", "im", "yes", "none");

        assertThat(beyond(pregnant, pregnant, Set.of())).isEmpty();
    }

    @Test
    void aWaitCountsUntilItIsOver() {
        ScreeningInputs unknown = person(40, "treatment-resistant-depression", "im", "unknown", "none");

        assertThat(beyond(unknown, healthy(), Set.of(), TODAY.plusDays(6))).containsExactly("pregnancy-unknown");
        assertThat(beyond(unknown, healthy(), Set.of(), TODAY.plusDays(7))).isEmpty();
        assertThat(beyond(healthy(), unknown, Set.of())).containsExactly("pregnancy-unknown");
    }

    @Test
    void aRoleCountsUntilSomebodyHasSpokenInIt() {
        ScreeningInputs psychosis = with(healthy(), new Condition("psychosis", "past", null));

        assertThat(beyond(psychosis, psychosis, Set.of())).containsExactly("psychosis-history");
        assertThat(beyond(psychosis, psychosis, Set.of("psychiatrist"))).isEmpty();
    }

    @Test
    void aClinicsRuleForAFurtherIndicationCounts() {
        Rule noPain = new Rule(
                "clinic-pain",
                "criterion",
                null,
                List.of("chronic-pain"),
                new Criterion.Always(),
                new Effect("ineligible", null, "pain-not-treated", null, null),
                null,
                "The clinic treats no pain.",
                "clinic policy",
                null);
        EffectiveProtocol clinic = RuleVariants.inForce(List.of(noPain));
        ScreeningInputs both = ScreeningFixtures.treatedAlsoFor(healthy(), List.of("chronic-pain"));

        assertThat(beyond(clinic, both)).containsExactly("clinic-pain");
        assertThat(beyond(clinic, healthy())).isEmpty();
    }

    private List<String> beyond(EffectiveProtocol clinic, ScreeningInputs patient) {
        return DemandPolicy.beyond(clinic, new Answered(inForce, patient, Set.of()), Optional.of(patient), TODAY)
                .stream()
                .map(Rule::id)
                .toList();
    }

    @Test
    void thePrescriberHasSpokenByGranting() {
        ScreeningInputs older = person(70, "treatment-resistant-depression", "im", "no", "none");

        assertThat(beyond(older, older, Set.of())).isEmpty();
    }

    private List<String> beyond(ScreeningInputs then, ScreeningInputs now, Set<String> spoken) {
        return beyond(then, now, spoken, TODAY);
    }

    private List<String> beyond(ScreeningInputs then, ScreeningInputs now, Set<String> spoken, LocalDate today) {
        return DemandPolicy.beyond(inForce, new Answered(inForce, then, spoken), Optional.of(now), today).stream()
                .map(Rule::id)
                .toList();
    }
}
