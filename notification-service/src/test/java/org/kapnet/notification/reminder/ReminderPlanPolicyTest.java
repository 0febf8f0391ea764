package org.kapnet.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderPlanPolicyTest {

    private static final ReminderRules RULES = ReminderRulesReader.current();

    @Test
    void theCurrentRulesAreThreeLeadsWithinTheLegalHours() {
        assertThat(RULES.version()).isEqualTo(1);
        assertThat(RULES.leads()).extracting(Object::toString).containsExactly("PT72H", "PT24H", "PT2H");
        assertThat(RULES.permittedHours().from()).isEqualTo("08:00");
        assertThat(RULES.permittedHours().until()).isEqualTo("21:00");
        assertThat(RULES.maxSmsCharacters()).isEqualTo(160);
    }

    /** All times are local to the zone of the row; a dash means that the lead is skipped. */
    @ParameterizedTest(name = "{5}: booked {1}, starts {2} in {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "America/New_York | 2026-11-01T12:00 | 2026-11-24T10:00 | 2026-11-21T10:00 2026-11-23T10:00 2026-11-24T08:00 |3| a morning appointment",
                "America/New_York | 2026-11-01T12:00 | 2026-11-24T15:00 | 2026-11-21T15:00 2026-11-23T15:00 2026-11-24T13:00 |3| an afternoon appointment",
                "America/New_York | 2026-11-01T12:00 | 2026-11-24T09:00 | 2026-11-21T09:00 2026-11-23T09:00 2026-11-24T08:00 |3| 2 hours before would be at night",
                "America/New_York | 2026-11-01T12:00 | 2026-11-24T08:00 | 2026-11-21T08:00 2026-11-23T08:00 2026-11-23T20:45 |3| 8:00 has no morning before it",
                "America/New_York | 2026-11-24T00:00 | 2026-11-24T10:00 | - - 2026-11-24T08:00 |1| booked ten hours ahead",
                "America/New_York | 2026-11-24T08:30 | 2026-11-24T10:00 | - - - |0| booked ninety minutes ahead",
                "America/New_York | 2026-11-23T21:30 | 2026-11-24T08:00 | - - - |0| all permitted times are over",
                "America/New_York | 2026-11-24T05:30 | 2026-11-24T08:01 | - - 2026-11-24T08:00 |1| the nearest permitted time is over, the next is not",
                "America/New_York | 2026-10-20T12:00 | 2026-11-02T10:00 | 2026-10-30T11:00 2026-11-01T10:00 2026-11-02T08:00 |3| over the end of daylight saving",
                "America/New_York | 2027-03-01T12:00 | 2027-03-15T10:00 | 2027-03-12T09:00 2027-03-14T10:00 2027-03-15T08:00 |3| over the start of daylight saving",
                "America/Phoenix  | 2026-10-20T12:00 | 2026-11-02T10:00 | 2026-10-30T10:00 2026-11-01T10:00 2026-11-02T08:00 |3| a zone without daylight saving",
                "Pacific/Honolulu | 2026-11-01T12:00 | 2026-11-24T19:00 | 2026-11-21T19:00 2026-11-23T19:00 2026-11-24T17:00 |3| an evening far west"
            })
    void plansEachLeadInThePatientsDay(
            String zoneName, String booked, String starts, String expected, int planned, String name) {
        ZoneId zone = ZoneId.of(zoneName.strip());

        List<PlannedReminder> plan = ReminderPlanPolicy.plan(at(starts, zone), zone, at(booked, zone), RULES);

        assertThat(plan.stream().map(one -> show(one, zone))).containsExactly(expected.split(" "));
        assertThat(plan.stream().filter(PlannedReminder.Planned.class::isInstance))
                .hasSize(planned);
    }

    @Test
    void saysWhyALeadIsSkipped() {
        ZoneId zone = ZoneId.of("America/New_York");

        List<PlannedReminder> plan =
                ReminderPlanPolicy.plan(at("2026-11-24T08:00", zone), zone, at("2026-11-23T21:30", zone), RULES);

        assertThat(plan)
                .extracting(one -> ((PlannedReminder.Skipped) one).reason())
                .containsExactly(
                        ReminderReason.ALREADY_PAST, ReminderReason.ALREADY_PAST, ReminderReason.NO_PERMITTED_TIME);
    }

    @Test
    void marksWhatQuietHoursMoved() {
        ZoneId zone = ZoneId.of("America/New_York");

        List<PlannedReminder> plan =
                ReminderPlanPolicy.plan(at("2026-11-24T09:00", zone), zone, at("2026-11-01T12:00", zone), RULES);

        assertThat(plan)
                .extracting(one -> ((PlannedReminder.Planned) one).moved())
                .containsExactly(false, false, true);
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local.strip()).atZone(zone).toInstant();
    }

    private static String show(PlannedReminder one, ZoneId zone) {
        return switch (one) {
            case PlannedReminder.Planned planned ->
                planned.dueAt().atZone(zone).toLocalDateTime().toString();
            case PlannedReminder.Skipped ignored -> "-";
        };
    }
}
