package org.kapnet.session.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseLockPolicyTest {
    @ParameterizedTest
    @CsvSource({
        // checked in, zones, now, locked until ('' not any more)
        "2027-01-11T15:00:00Z, America/New_York, 2027-01-11T15:00:00Z, 2027-01-12T05:00:00Z",
        "2027-01-11T15:00:00Z, America/New_York, 2027-01-12T04:59:59Z, 2027-01-12T05:00:00Z",
        "2027-01-11T15:00:00Z, America/New_York, 2027-01-12T05:00:00Z, ''",
        // the later of home and site
        "2027-01-11T15:00:00Z, America/New_York America/Los_Angeles, 2027-01-12T05:00:00Z, 2027-01-12T08:00:00Z",
        // the clocks change: a day of 23 hours
        "2027-03-14T05:30:00Z, America/New_York, 2027-03-15T03:59:59Z, 2027-03-15T04:00:00Z",
        // a start that lies ahead locks
        "2027-01-11T15:00:05Z, America/New_York, 2027-01-11T15:00:00Z, 2027-01-12T05:00:00Z"
    })
    void shouldLockFromCheckInToTheNextDay(Instant checkedIn, String zones, Instant now, String until) {
        List<ZoneId> both = Arrays.stream(zones.split(" ")).map(ZoneId::of).toList();

        assertThat(CourseLockPolicy.lockedUntil(checkedIn, both, now)
                        .map(Instant::toString)
                        .orElse(""))
                .isEqualTo(until);
    }
}
