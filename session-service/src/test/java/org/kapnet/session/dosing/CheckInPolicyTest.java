package org.kapnet.session.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.session.protocol.Finding;

class CheckInPolicyTest {
    private static final UUID ID = new UUID(0, 1);

    @ParameterizedTest
    @CsvSource({
        // ten in the morning in New York is 15:00Z
        "2027-01-11T05:00:00Z, ''",
        "2027-01-11T15:00:00Z, ''",
        "2027-01-12T04:59:59Z, ''",
        "2027-01-11T04:59:59Z, not-today",
        "2027-01-12T05:00:00Z, not-today",
        "2027-01-08T15:00:00Z, not-today"
    })
    void shouldCheckInOnTheSitesDayOfTheSession(Instant now, String rule) {
        Instant start = Instant.parse("2027-01-11T15:00:00Z");
        SessionPlan plan = new SessionPlan(
                ID,
                ID,
                ID,
                ID,
                ID,
                ID,
                "America/New_York",
                1,
                start,
                start.plusSeconds(7200),
                ID,
                ID,
                ID,
                ID,
                "p",
                1,
                "im");

        assertThat(CheckInPolicy.findings(plan, now).stream().map(Finding::ruleId))
                .containsExactlyElementsOf(rule.isEmpty() ? List.of() : List.of(rule));
    }
}
