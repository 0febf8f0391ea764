package org.kapnet.session.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kapnet.session.directory.TeamPolicy;
import org.kapnet.session.protocol.Finding;
import org.kapnet.session.protocol.Protocol;

/** Whether a session may be booked as far as course and people are concerned. Every reason is listed. */
final class BookingPolicy {
    private BookingPolicy() {}

    static List<Finding> findings(Protocol protocol, BookingRequest request, Instant now) {
        List<Finding> findings = new ArrayList<>();
        if (!request.startsAt().isAfter(now)) {
            findings.add(Finding.stop("starts-in-the-past", "The start is not in the future", "A booking looks ahead"));
        }
        findings.addAll(TeamPolicy.findings(request.clinicId(), request.people(), request.endsAt()));
        course(protocol, request, findings);
        return List.copyOf(findings);
    }

    private static void course(Protocol protocol, BookingRequest request, List<Finding> findings) {
        if (request.courseSessions() >= request.plannedDoses()) {
            findings.add(Finding.stop(
                    "course-complete",
                    "All " + request.plannedDoses() + " doses of the course are booked or given",
                    protocol.figures().doses().source()));
        }
        boolean tooClose = request.otherStarts().stream()
                .anyMatch(other ->
                        Duration.between(other, request.startsAt()).abs().compareTo(protocol.minInterval()) < 0);
        if (tooClose) {
            findings.add(Finding.stop(
                    "interval",
                    "Less than " + protocol.minInterval().toHours() + " hours from another session of the patient",
                    protocol.figures().minIntervalHours().source()));
        }
    }
}
