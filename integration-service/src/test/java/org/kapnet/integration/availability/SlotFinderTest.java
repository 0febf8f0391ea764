package org.kapnet.integration.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapnet.integration.appointment.AppointmentKind;
import org.kapnet.integration.appointment.BusyTime;

/** In New York the clocks go forward on 2026-03-08 and back on 2026-11-01, both at 2 in the morning. */
class SlotFinderTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final UUID THERAPIST = UUID.fromString("01990000-0000-7000-8000-000000000202");
    private static final SlotFinder HOURS = new SlotFinder(Duration.ofHours(1), Duration.ofMinutes(15));

    @Test
    void cutsAWindowIntoHours() {
        List<Slot> slots = HOURS.free(
                List.of(weekly(DayOfWeek.MONDAY, "09:00", "12:00")),
                List.of(),
                at("2026-03-02T00:00:00Z"),
                at("2026-03-03T00:00:00Z"),
                10);

        assertThat(starts(slots)).containsExactly("2026-03-02T14:00", "2026-03-02T15:00", "2026-03-02T16:00");
        assertThat(slots).allSatisfy(slot -> assertThat(slot.zone()).isEqualTo(NEW_YORK));
    }

    @Test
    void aWindowKeepsItsLocalHoursWhenTheClocksGoForward() {
        List<Availability> mondays = List.of(weekly(DayOfWeek.MONDAY, "09:00", "10:00"));

        List<Slot> slots = HOURS.free(mondays, List.of(), at("2026-03-01T00:00:00Z"), at("2026-03-15T00:00:00Z"), 10);

        assertThat(starts(slots)).containsExactly("2026-03-02T14:00", "2026-03-09T13:00");
    }

    @Test
    void aWindowKeepsItsLocalHoursWhenTheClocksGoBack() {
        List<Availability> mondays = List.of(weekly(DayOfWeek.MONDAY, "09:00", "10:00"));

        List<Slot> slots = HOURS.free(mondays, List.of(), at("2026-10-26T00:00:00Z"), at("2026-11-03T00:00:00Z"), 10);

        assertThat(starts(slots)).containsExactly("2026-10-26T13:00", "2026-11-02T14:00");
    }

    @Test
    void theHourThatIsSkippedIsNotOffered() {
        List<Slot> slots = HOURS.free(
                List.of(weekly(DayOfWeek.SUNDAY, "01:00", "05:00")),
                List.of(),
                at("2026-03-08T00:00:00Z"),
                at("2026-03-09T00:00:00Z"),
                10);

        // 1 o'clock in winter time, then 3 and 4 o'clock in summer time: 2 o'clock does not exist.
        assertThat(starts(slots)).containsExactly("2026-03-08T06:00", "2026-03-08T07:00", "2026-03-08T08:00");
    }

    @Test
    void aWindowThatBeginsInTheSkippedHourBeginsWhenItIsOver() {
        List<Slot> slots = HOURS.free(
                List.of(weekly(DayOfWeek.SUNDAY, "02:30", "04:00")),
                List.of(),
                at("2026-03-08T00:00:00Z"),
                at("2026-03-09T00:00:00Z"),
                10);

        assertThat(starts(slots)).containsExactly("2026-03-08T07:00");
    }

    @Test
    void theHourThatComesTwiceIsOfferedTwice() {
        List<Slot> slots = HOURS.free(
                List.of(weekly(DayOfWeek.SUNDAY, "00:00", "03:00")),
                List.of(),
                at("2026-11-01T00:00:00Z"),
                at("2026-11-02T00:00:00Z"),
                10);

        assertThat(starts(slots))
                .containsExactly("2026-11-01T04:00", "2026-11-01T05:00", "2026-11-01T06:00", "2026-11-01T07:00");
    }

    @Test
    void leavesOutWhatIsTakenAndGoesOnRightAfterIt() {
        List<Slot> slots = HOURS.free(
                List.of(weekly(DayOfWeek.MONDAY, "09:00", "13:00")),
                List.of(new BusyTime(at("2026-03-02T15:10:00Z"), at("2026-03-02T15:40:00Z"))),
                at("2026-03-02T00:00:00Z"),
                at("2026-03-03T00:00:00Z"),
                10);

        assertThat(starts(slots)).containsExactly("2026-03-02T14:00", "2026-03-02T15:45", "2026-03-02T16:45");
    }

    @Test
    void anAppointmentThatEndsWhenTheSlotBeginsDoesNotTakeIt() {
        List<Slot> slots = HOURS.free(
                List.of(weekly(DayOfWeek.MONDAY, "10:00", "11:00")),
                List.of(new BusyTime(at("2026-03-02T14:00:00Z"), at("2026-03-02T15:00:00Z"))),
                at("2026-03-02T00:00:00Z"),
                at("2026-03-03T00:00:00Z"),
                10);

        assertThat(starts(slots)).containsExactly("2026-03-02T15:00");
    }

    @Test
    void overlappingWindowsOfTwoEntriesGiveEachHourOnce() {
        List<Slot> slots = HOURS.free(
                List.of(weekly(DayOfWeek.MONDAY, "09:00", "11:00"), weekly(DayOfWeek.MONDAY, "10:00", "12:00")),
                List.of(),
                at("2026-03-02T00:00:00Z"),
                at("2026-03-03T00:00:00Z"),
                10);

        assertThat(starts(slots)).containsExactly("2026-03-02T14:00", "2026-03-02T15:00", "2026-03-02T16:00");
    }

    @Test
    void aRangeThatBeginsInsideAWindowBeginsAtTheNextQuarter() {
        List<Slot> slots = HOURS.free(
                List.of(weekly(DayOfWeek.MONDAY, "09:00", "11:00")),
                List.of(),
                at("2026-03-02T14:05:00Z"),
                at("2026-03-03T00:00:00Z"),
                10);

        assertThat(starts(slots)).containsExactly("2026-03-02T14:15");
    }

    @Test
    void offersNothingOutsideTheDaysOfValidity() {
        Availability oneDay = new Availability(
                THERAPIST,
                NEW_YORK,
                List.of(new WeeklyWindow(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(10, 0))),
                Set.of(AppointmentKind.INTEGRATION),
                LocalDate.parse("2026-03-09"),
                LocalDate.parse("2026-03-09"));

        List<Slot> slots =
                HOURS.free(List.of(oneDay), List.of(), at("2026-03-01T00:00:00Z"), at("2026-04-01T00:00:00Z"), 10);

        assertThat(starts(slots)).containsExactly("2026-03-09T13:00");
    }

    @Test
    void knowsTheWindowAroundATime() {
        List<Availability> mondays = List.of(weekly(DayOfWeek.MONDAY, "09:00", "10:00"));

        assertThat(SlotFinder.zoneOfWindowAround(mondays, at("2026-03-02T14:00:00Z"), at("2026-03-02T15:00:00Z")))
                .contains(NEW_YORK);
        assertThat(SlotFinder.zoneOfWindowAround(mondays, at("2026-03-02T14:15:00Z"), at("2026-03-02T15:15:00Z")))
                .isEmpty();
    }

    static Availability weekly(DayOfWeek day, String from, String to) {
        return new Availability(
                THERAPIST,
                NEW_YORK,
                List.of(new WeeklyWindow(day, LocalTime.parse(from), LocalTime.parse(to))),
                Set.copyOf(Arrays.asList(AppointmentKind.values())),
                LocalDate.parse("2026-01-01"),
                null);
    }

    private static List<String> starts(List<Slot> slots) {
        return slots.stream()
                .map(slot -> slot.startsAt().toString().substring(0, 16))
                .toList();
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
