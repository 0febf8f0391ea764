package org.kapnet.session.dosing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.kapnet.session.protocol.Finding;

/** Whether it is a session's day: the calendar's day at the site on which the session starts. */
final class CheckInPolicy {
    private CheckInPolicy() {}

    static List<Finding> findings(SessionPlan plan, Instant now) {
        ZoneId zone = ZoneId.of(plan.zone());
        return LocalDate.ofInstant(now, zone).equals(LocalDate.ofInstant(plan.startsAt(), zone))
                ? List.of()
                : List.of(Finding.stop(
                        "not-today",
                        "The session is on another day at its site",
                        "A patient is checked in on the day of the session (network default)"));
    }
}
