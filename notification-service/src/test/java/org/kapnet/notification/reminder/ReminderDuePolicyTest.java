package org.kapnet.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.notification.reminder.ReminderDuePolicy.Sibling;
import org.kapnet.notification.reminder.ReminderDuePolicy.Verdict;

class ReminderDuePolicyTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final PermittedHours HOURS = ReminderRulesReader.current().permittedHours();
    private static final Instant STARTS = at("2026-11-24T14:00");
    private static final Map<String, Sibling> PLAN = Map.of(
            "PT72H", new Sibling(Duration.ofDays(3), at("2026-11-21T14:00")),
            "PT24H", new Sibling(Duration.ofDays(1), at("2026-11-23T14:00")),
            "PT2H", new Sibling(Duration.ofHours(2), at("2026-11-24T12:00")));

    /** What each of the three reminders does when its timer fires at {@code now}. */
    @ParameterizedTest(name = "at {0}: {1} {2} {3}")
    @CsvSource({
        "2026-11-21T13:59, later,     later,     later",
        "2026-11-21T14:00, issue,     later,     later",
        "2026-11-22T10:00, issue,     later,     later",
        // the clock jumped over two of them: only the nearest one still says something new
        "2026-11-23T14:00, overtaken, issue,     later",
        "2026-11-24T12:30, overtaken, overtaken, issue",
        // after the start nothing is sent at all
        "2026-11-24T14:00, past,      past,      past",
        "2026-12-24T14:00, past,      past,      past",
        // the service was down until the recipient's night
        "2026-11-22T03:00, postpone,  later,     later",
        "2026-11-23T22:00, overtaken, postpone,  later"
    })
    void onlyTheStillRelevantReminderLeaves(String now, String first, String second, String third) {
        assertThat(List.of(decide("PT72H", now), decide("PT24H", now), decide("PT2H", now)))
                .containsExactly(first, second, third);
    }

    @Test
    void aNightThatLastsUntilTheAppointmentDropsTheReminder() {
        Instant early = at("2026-11-24T07:00");
        Sibling reminder = new Sibling(Duration.ofHours(2), at("2026-11-24T05:00"));

        Verdict verdict = ReminderDuePolicy.decide(reminder, List.of(), early, ZONE, at("2026-11-24T05:30"), HOURS);

        assertThat(verdict).isEqualTo(new Verdict.Drop(ReminderReason.NO_PERMITTED_TIME));
    }

    private static String decide(String lead, String now) {
        Sibling reminder = PLAN.get(lead);
        List<Sibling> others = new ArrayList<>(PLAN.values());
        others.remove(reminder);
        return switch (ReminderDuePolicy.decide(reminder, others, STARTS, ZONE, at(now), HOURS)) {
            case Verdict.Issue() -> "issue";
            case Verdict.Postpone postpone -> postpone.until().equals(reminder.dueAt()) ? "later" : "postpone";
            case Verdict.Drop drop -> drop.reason() == ReminderReason.OVERTAKEN ? "overtaken" : "past";
        };
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
