package org.kapnet.intake.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.intake.consent.ImpairmentPolicy.Verdict.Free;
import org.kapnet.intake.consent.ImpairmentPolicy.Verdict.Locked;

/** Until when a session locks, in zones and on days of every kind. */
class ImpairmentPolicyTest {

    private static final ZoneId[] ZONES = {
        ZoneId.of("America/Chicago"),
        ZoneId.of("Pacific/Kiritimati"),
        ZoneId.of("Pacific/Pago_Pago"),
        ZoneId.of("Asia/Kolkata"),
        ZoneId.of("Australia/Lord_Howe"),
        ZoneId.of("America/Santiago"),
        ZoneId.of("America/Havana")
    };

    @ParameterizedTest(name = "{2}: {0} in {1}")
    @CsvSource({
        "2026-11-20T15:00:00Z, America/Chicago,     2026-11-21T06:00:00Z, an ordinary day",
        "2026-11-21T05:59:59Z, America/Chicago,     2026-11-21T06:00:00Z, the last second of a day",
        "2026-11-21T06:00:00Z, America/Chicago,     2026-11-22T06:00:00Z, the first moment of a day",
        "2026-11-20T15:00:00Z, America/Los_Angeles, 2026-11-21T08:00:00Z, the same moment further west",
        "2026-11-20T15:00:00Z, Asia/Kolkata,        2026-11-20T18:30:00Z, an offset of half an hour",
        "2026-11-20T15:00:00Z, Pacific/Kiritimati,  2026-11-21T10:00:00Z, where it is tomorrow already",
        "2026-11-20T15:00:00Z, Pacific/Pago_Pago,   2026-11-21T11:00:00Z, where it is last to be tomorrow",
        "2026-03-08T06:00:00Z, America/Chicago,     2026-03-09T05:00:00Z, a day of 23 hours from its first moment",
        "2026-11-01T05:00:00Z, America/Chicago,     2026-11-02T06:00:00Z, a day of 25 hours from its first moment",
        "2026-11-01T06:30:00Z, America/Chicago,     2026-11-02T06:00:00Z, the hour that comes twice: first",
        "2026-11-01T07:30:00Z, America/Chicago,     2026-11-02T06:00:00Z, the hour that comes twice: second",
        "2026-09-05T20:00:00Z, America/Santiago,    2026-09-06T04:00:00Z, midnight is left out: the day begins at one",
        "2026-04-04T15:00:00Z, America/Santiago,    2026-04-05T04:00:00Z, the last hour of the day comes twice",
        "2026-10-31T20:00:00Z, America/Havana,      2026-11-01T04:00:00Z, midnight comes twice: its first counts"
    })
    void theDayEndsWhereThePatientLives(String started, String zone, String until, String why) {
        Instant start = Instant.parse(started);
        Instant end = Instant.parse(until);

        assertThat(ImpairmentPolicy.lockedUntil(start, ZoneId.of(zone))).as(why).isEqualTo(end);
        assertThat(ImpairmentPolicy.judge(start, ZoneId.of(zone), end.minusMillis(1)))
                .isEqualTo(new Locked(end));
        assertThat(ImpairmentPolicy.judge(start, ZoneId.of(zone), end)).isEqualTo(new Free());
    }

    @ParameterizedTest(name = "home {1}, site {2}")
    @CsvSource({
        "2026-11-20T15:00:00Z, America/Chicago, America/Los_Angeles, America/Los_Angeles",
        "2026-11-20T15:00:00Z, America/Los_Angeles, America/Chicago, America/Los_Angeles",
        "2026-11-20T15:00:00Z, America/Chicago, '', America/Chicago",
        // past midnight at home already, so the day at home ends later
        "2026-11-21T06:30:00Z, America/Chicago, America/Los_Angeles, America/Chicago"
    })
    void theLaterDayOfHomeAndSiteCounts(Instant start, ZoneId home, String site, ZoneId later) {
        Optional<ZoneId> told =
                Optional.of(site).filter(zone -> !zone.isEmpty()).map(ZoneId::of);

        assertThat(ImpairmentPolicy.laterZone(start, home, told)).isEqualTo(later);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-08, 23", "2026-11-01, 25", "2026-11-20, 24"})
    void aDayIsAsLongAsItIs(LocalDate day, int hours) {
        ZoneId zone = ZoneId.of("America/Chicago");
        Instant start = day.atStartOfDay(zone).toInstant();

        assertThat(Duration.between(start, ImpairmentPolicy.lockedUntil(start, zone)))
                .isEqualTo(Duration.ofHours(hours));
    }

    @Property
    void theLockEndsOnTheNextLocalDayAndNotAMomentLater(
            @ForAll @LongRange(min = 1_700_000_000, max = 2_100_000_000) long second,
            @ForAll @IntRange(max = 6) int number) {
        ZoneId zone = ZONES[number];
        Instant start = Instant.ofEpochSecond(second);

        Instant end = ImpairmentPolicy.lockedUntil(start, zone);

        LocalDate day = LocalDate.ofInstant(start, zone);
        assertThat(LocalDate.ofInstant(end, zone)).isEqualTo(day.plusDays(1));
        assertThat(LocalDate.ofInstant(end.minusNanos(1), zone)).isEqualTo(day);
        assertThat(end).isAfter(start);
    }
}
