package org.kapnet.integration.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.kapnet.integration.appointment.AppointmentKind;
import org.kapnet.integration.appointment.BusyTime;

/** What holds of slots whatever the windows, the busy times and the clocks do; the days hold both changes of clocks. */
class SlotFinderPropertiesTest {

    private static final UUID THERAPIST = UUID.fromString("01990000-0000-7000-8000-000000000202");
    private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> ZONES = List.of(
            "America/New_York", "America/Los_Angeles", "Australia/Lord_Howe", "Europe/London", "Asia/Kathmandu");

    @Property(tries = 300)
    void slotsNeverOverlapEachOtherNorWhatIsTaken(
            @ForAll("availability") List<Availability> availability,
            @ForAll("busy") List<BusyTime> busy,
            @ForAll("lengths") Duration length,
            @ForAll("from") Instant from) {
        Instant to = from.plus(Duration.ofDays(10));

        List<Slot> slots = new SlotFinder(length, Duration.ofMinutes(15)).free(availability, busy, from, to, 500);

        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            assertThat(Duration.between(slot.startsAt(), slot.endsAt())).isEqualTo(length);
            assertThat(slot.startsAt()).isAfterOrEqualTo(from);
            assertThat(slot.endsAt()).isBeforeOrEqualTo(to);
            assertThat(busy).noneMatch(taken -> taken.overlaps(slot.startsAt(), slot.endsAt()));
            if (i > 0) {
                assertThat(slot.startsAt()).isAfterOrEqualTo(slots.get(i - 1).endsAt());
            }
        }
    }

    @Property(tries = 300)
    void everySlotLiesInAWindowByTheClockOnTheWall(
            @ForAll("availability") List<Availability> availability, @ForAll("from") Instant from) {
        Instant to = from.plus(Duration.ofDays(10));

        List<Slot> slots = new SlotFinder(Duration.ofHours(1), Duration.ofMinutes(15))
                .free(availability, List.of(), from, to, 500);

        assertThat(slots).allSatisfy(slot -> {
            ZonedDateTime start = slot.startsAt().atZone(slot.zone());
            ZonedDateTime end = slot.endsAt().atZone(slot.zone());
            assertThat(availability)
                    .anyMatch(entry -> entry.zone().equals(slot.zone())
                            && entry.validOn(start.toLocalDate())
                            && entry.windows().stream()
                                    .anyMatch(window -> window.dayOfWeek() == start.getDayOfWeek()
                                            && !start.toLocalTime().isBefore(window.from())
                                            && !end.toLocalTime().isAfter(window.to())));
        });
    }

    @Property(tries = 200)
    void bookingTheFirstSlotLeavesTheOthersAsTheyWere(
            @ForAll("availability") List<Availability> availability, @ForAll("from") Instant from) {
        SlotFinder finder = new SlotFinder(Duration.ofHours(1), Duration.ofMinutes(15));
        Instant to = from.plus(Duration.ofDays(10));
        List<Slot> before = finder.free(availability, List.of(), from, to, 500);
        if (before.isEmpty()) {
            return;
        }
        Slot booked = before.getFirst();

        List<Slot> after =
                finder.free(availability, List.of(new BusyTime(booked.startsAt(), booked.endsAt())), from, to, 500);

        assertThat(after).doesNotContain(booked);
        assertThat(after).hasSizeGreaterThanOrEqualTo(before.size() - 1);
    }

    @Provide
    Arbitrary<List<Availability>> availability() {
        Arbitrary<WeeklyWindow> window = Combinators.combine(
                        Arbitraries.of(DayOfWeek.class),
                        Arbitraries.integers().between(0, 90),
                        Arbitraries.integers().between(1, 40))
                .as((day, quarter, length) -> new WeeklyWindow(
                        day,
                        LocalTime.MIN.plusMinutes(15L * Math.min(quarter, 90)),
                        LocalTime.MIN.plusMinutes(15L * Math.min(quarter + length, 95))));
        Arbitrary<Availability> entry = Combinators.combine(
                        Arbitraries.of(ZONES), window.list().ofMinSize(1).ofMaxSize(8))
                .as((zone, windows) -> new Availability(
                        THERAPIST,
                        ZoneId.of(zone),
                        windows,
                        Set.of(AppointmentKind.INTEGRATION),
                        LocalDate.parse("2026-01-01"),
                        null));
        return entry.list().ofMinSize(1).ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<BusyTime>> busy() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 365L * 24 * 60),
                        Arbitraries.longs().between(1, 600))
                .as((start, length) -> new BusyTime(
                        YEAR.plus(Duration.ofMinutes(start)), YEAR.plus(Duration.ofMinutes(start + length))))
                .list()
                .ofMaxSize(200);
    }

    @Provide
    Arbitrary<Duration> lengths() {
        return Arbitraries.of(30, 45, 60, 90).map(Duration::ofMinutes);
    }

    @Provide
    Arbitrary<Instant> from() {
        return Arbitraries.longs().between(0, 360L * 24 * 60).map(minutes -> YEAR.plus(Duration.ofMinutes(minutes)));
    }
}
