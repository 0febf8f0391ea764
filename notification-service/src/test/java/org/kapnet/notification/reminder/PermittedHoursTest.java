package org.kapnet.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermittedHoursTest {

    private static final PermittedHours LEGAL =
            new PermittedHours(LocalTime.of(8, 0), LocalTime.of(21, 0), Duration.ofMinutes(15));
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @ParameterizedTest(name = "{0} is permitted: {1}")
    @CsvSource({
        "2026-11-24T07:59:59, false",
        "2026-11-24T08:00, true",
        "2026-11-24T12:00, true",
        "2026-11-24T20:59:59, true",
        "2026-11-24T21:00, false",
        "2026-11-24T00:00, false"
    })
    void permitsTheDayButNotTheNight(String local, boolean permitted) {
        assertThat(LEGAL.permits(at(local), CHICAGO)).isEqualTo(permitted);
    }

    @ParameterizedTest(name = "{0} before {1} moves to {2}")
    @CsvSource({
        // already permitted: stays
        "2026-11-24T10:00, 2026-11-24T12:00, 2026-11-24T10:00",
        // early morning: the opening is nearer than last evening
        "2026-11-24T07:00, 2026-11-24T09:00, 2026-11-24T08:00",
        // the opening is not before the appointment, so last evening it is
        "2026-11-24T06:00, 2026-11-24T08:00, 2026-11-23T20:45",
        // late evening: the closing is nearer than the next morning
        "2026-11-24T22:00, 2026-11-27T22:00, 2026-11-24T20:45",
        // the middle between 20:45 and 8:00 is 2:22:30; of two equally near the earlier
        "2026-11-24T02:22:30, 2026-11-27T02:00, 2026-11-23T20:45",
        "2026-11-24T02:22:31, 2026-11-27T02:00, 2026-11-24T08:00"
    })
    void movesToTheNearestPermittedTimeBeforeTheAppointment(String wanted, String deadline, String expected) {
        assertThat(LEGAL.nearest(at(wanted), at(deadline), CHICAGO)).contains(at(expected));
    }

    @ParameterizedTest(name = "from {0} before {1}: {2}")
    @CsvSource({
        "2026-11-24T10:00, 2026-11-24T12:00, 2026-11-24T10:00",
        "2026-11-24T06:00, 2026-11-24T12:00, 2026-11-24T08:00",
        "2026-11-24T22:00, 2026-11-25T12:00, 2026-11-25T08:00",
        "2026-11-24T22:00, 2026-11-25T08:00, ",
        "2026-11-24T10:00, 2026-11-24T10:00, "
    })
    void waitsForTheNextOpeningOnlyWhileItIsBeforeTheDeadline(String from, String deadline, String expected) {
        assertThat(LEGAL.firstFrom(at(from), at(deadline), CHICAGO))
                .isEqualTo(Optional.ofNullable(expected).map(PermittedHoursTest::at));
    }

    @ParameterizedTest(name = "a patient who wants {0} to {1} gets {2} to {3}")
    @CsvSource({
        "09:00, 20:00, 09:00, 20:00",
        "06:00, 23:00, 08:00, 21:00",
        "06:00, 12:00, 08:00, 12:00",
        // no room left: the choice is ignored rather than silencing every reminder
        "20:50, 21:00, 08:00, 21:00"
    })
    void narrowsToWhatThePatientChoseButNeverBeyondTheLaw(
            LocalTime from, LocalTime until, LocalTime expectedFrom, LocalTime expectedUntil) {
        PermittedHours narrowed = LEGAL.narrowedTo(from, until);

        assertThat(narrowed.from()).isEqualTo(expectedFrom);
        assertThat(narrowed.until()).isEqualTo(expectedUntil);
    }

    @ParameterizedTest(name = "{0} to {1} with a margin of {2}")
    @CsvSource({"21:00, 08:00, PT15M", "08:00, 08:15, PT15M", "08:00, 21:00, PT-1M"})
    void refusesHoursWithoutRoom(LocalTime from, LocalTime until, Duration margin) {
        assertThatThrownBy(() -> new PermittedHours(from, until, margin)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Over three years of instants and zones with and without daylight saving: whatever comes out is permitted. */
    @Property(tries = 2000)
    void neverNamesATimeThatTheLawForbids(
            @ForAll @LongRange(min = 1_767_225_600, max = 1_861_920_000) long epochSecond,
            @ForAll @LongRange(min = 1, max = 100 * 3600) long secondsLeft,
            @ForAll("zones") String zoneName) {
        ZoneId zone = ZoneId.of(zoneName);
        Instant wanted = Instant.ofEpochSecond(epochSecond);
        Instant deadline = wanted.plusSeconds(secondsLeft);

        Optional<Instant> nearest = LEGAL.nearest(wanted, deadline, zone);

        nearest.ifPresent(instant -> {
            assertThat(LEGAL.permits(instant, zone)).isTrue();
            assertThat(instant).isBefore(deadline);
            assertThat(Duration.between(wanted, instant).abs()).isLessThanOrEqualTo(Duration.ofHours(13));
        });
        LEGAL.firstFrom(wanted, deadline, zone).ifPresent(instant -> {
            assertThat(LEGAL.permits(instant, zone)).isTrue();
            assertThat(instant).isBetween(wanted, deadline);
        });
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> zones() {
        return net.jqwik.api.Arbitraries.of(
                "America/New_York",
                "America/Chicago",
                "America/Phoenix",
                "America/Los_Angeles",
                "Pacific/Honolulu",
                "America/St_Johns",
                "Australia/Lord_Howe",
                "UTC");
    }

    private static Instant at(String local) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(local), CHICAGO).toInstant();
    }
}
