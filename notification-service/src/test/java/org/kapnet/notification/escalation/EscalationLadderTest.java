package org.kapnet.notification.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationLadderTest {

    private static final EscalationLadder LADDER = EscalationLadderReader.current();
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @ParameterizedTest(name = "{0} {1} is repeated every {2}")
    @CsvSource({
        "VITALS_ALERTED, emergency, PT5M",
        "RISK_FLAGGED, high, PT5M",
        "RISK_FLAGGED, moderate, PT5M",
        "RISK_FLAGGED, low, PT5M",
        "INTEGRATION_OVERDUE, routine, PT4H",
        // a level that nobody has described is treated as the most urgent one
        "RISK_FLAGGED, imminent, PT5M"
    })
    void intervalsAreData(EscalationCause cause, String level, Duration expected) {
        assertThat(LADDER.repeatEvery(cause, level)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "step {0} with levels {1} calls {2}")
    @CsvSource({
        "1, 1 2 3, 1",
        "2, 1 2 3, 2",
        "3, 1 2 3, 3",
        "4, 1 2 3, 1 2 3",
        "9, 1 2 3, 1 2 3",
        "1, 2 5, 2",
        "2, 2 5, 5",
        "3, 2 5, 2 5",
        "1, 1 1 1, 1",
        "2, 1 1 1, 1",
        "1, '', ''",
        "7, '', ''"
    })
    void climbsLevelByLevelAndThenCallsEveryone(int step, String present, String called) {
        assertThat(LADDER.levelsOf(step, levels(present)))
                .containsExactlyInAnyOrderElementsOf(levels(called).stream().collect(Collectors.toSet()));
    }

    @Test
    void anOutageIsFollowedByOneCallNotByAllThatWereMissed() {
        Escalation.Raised raised = Escalation.Raised.first(NOW, Duration.ofMinutes(5));
        Instant muchLater = NOW.plus(Duration.ofHours(3));

        Escalation.Raised repeated = raised.repeat(muchLater, Duration.ofMinutes(5));

        assertThat(repeated.step()).isEqualTo(2);
        assertThat(repeated.nextStepAt()).isEqualTo(muchLater.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aStepIsDueAtItsTimeAndNotBefore() {
        Escalation.Raised raised = Escalation.Raised.first(NOW, Duration.ofMinutes(5));

        assertThat(raised.due(NOW.plusSeconds(299))).isFalse();
        assertThat(raised.due(NOW.plusSeconds(300))).isTrue();
    }

    @Test
    void anAnswerKeepsTheStepItCameAt() {
        Escalation.Raised raised =
                Escalation.Raised.first(NOW, Duration.ofMinutes(5)).repeat(NOW, Duration.ofMinutes(5));

        assertThat(raised.acknowledge("account", NOW)).isEqualTo(new Escalation.Acknowledged(2, "account", NOW));
    }

    private static List<Integer> levels(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
    }
}
