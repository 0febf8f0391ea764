package org.kapnet.integration.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.integration.RuleDocuments;
import org.kapnet.integration.plan.NeedWindow.Timing;

class NeedWindowTest {

    private static final Instant DOSE = Instant.parse("2026-11-02T15:00:00Z");
    private static final PlanRules RULES = RuleDocuments.plan();

    @Test
    void integrationOpensADayAfterTheDoseAndIsDueWithinThree() {
        NeedWindow window = NeedWindow.integration(DOSE, RULES.integration());

        assertThat(window.opensAt()).isEqualTo("2026-11-03T15:00:00Z");
        assertThat(window.targetBy()).isEqualTo("2026-11-05T15:00:00Z");
        assertThat(window.overdueAt()).isEqualTo("2026-11-09T15:00:00Z");
    }

    @Test
    void preparationLiesInTheWeekBeforeTheDoseWithALead() {
        NeedWindow window = NeedWindow.preparation(DOSE, RULES.preparation());

        assertThat(window.opensAt()).isEqualTo("2026-10-26T15:00:00Z");
        assertThat(window.targetBy()).isEqualTo("2026-11-02T13:00:00Z");
        assertThat(window.overdueAt()).isEqualTo(DOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-03T14:59:59.999999Z, AHEAD",
        "2026-11-03T15:00:00Z, DUE",
        "2026-11-05T15:00:00Z, DUE",
        "2026-11-05T15:00:00.000001Z, LATE",
        "2026-11-09T15:00:00Z, LATE",
        "2026-11-09T15:00:00.000001Z, OVERDUE"
    })
    void tellsWhereAMomentStands(Instant now, Timing expected) {
        assertThat(NeedWindow.integration(DOSE, RULES.integration()).at(now)).isEqualTo(expected);
    }

    @Test
    void refusesAWindowThatIsOverdueBeforeItIsDue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NeedWindow(DOSE, DOSE.plusSeconds(2), DOSE.plusSeconds(1)));
    }
}
