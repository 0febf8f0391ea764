package org.kapnet.integration.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapnet.integration.RuleDocuments;
import org.kapnet.integration.appointment.AppointmentKind;

class SearchRangeTest {

    private static final Instant DOSE = Instant.parse("2026-11-16T15:00:00Z");
    private static final PlanRules RULES = RuleDocuments.plan();
    private static final NeedWindow INTEGRATION = NeedWindow.integration(DOSE, RULES.integration());
    private static final NeedWindow PREPARATION = NeedWindow.preparation(DOSE, RULES.preparation());

    @Test
    void integrationIsSoughtInItsWindow() {
        assertThat(integration(DOSE.plusSeconds(60)))
                .containsExactly(new SearchRange(INTEGRATION.opensAt(), INTEGRATION.targetBy()));
    }

    @Test
    void integrationInsideItsWindowIsSoughtFromNowWithNotice() {
        Instant now = DOSE.plus(Duration.ofDays(2));

        assertThat(integration(now))
                .containsExactly(new SearchRange(now.plus(Duration.ofHours(1)), INTEGRATION.targetBy()));
    }

    @Test
    void lateIntegrationIsSoughtAsSoonAsPossible() {
        Instant now = DOSE.plus(Duration.ofHours(73));

        assertThat(integration(now))
                .containsExactly(new SearchRange(now.plus(Duration.ofHours(1)), now.plus(Duration.ofDays(7))));
    }

    @Test
    void preparationIsSoughtInTheWeekBeforeAndThenSooner() {
        Instant now = DOSE.minus(Duration.ofDays(20));

        assertThat(preparation(now))
                .containsExactly(
                        new SearchRange(PREPARATION.opensAt(), PREPARATION.targetBy()),
                        new SearchRange(now.plus(Duration.ofHours(1)), PREPARATION.targetBy()));
    }

    @Test
    void nothingIsSoughtForPreparationWhenTheDoseIsTooNear() {
        assertThat(preparation(DOSE.minus(Duration.ofHours(2)))).allMatch(SearchRange::isEmpty);
    }

    private static List<SearchRange> integration(Instant now) {
        return SearchRange.of(AppointmentKind.INTEGRATION, INTEGRATION, now, Duration.ofHours(1), RULES);
    }

    private static List<SearchRange> preparation(Instant now) {
        return SearchRange.of(AppointmentKind.PREPARATION, PREPARATION, now, Duration.ofHours(1), RULES);
    }
}
