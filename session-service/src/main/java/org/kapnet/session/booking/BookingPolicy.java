package org.kapnet.session.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapnet.session.directory.Practitioner;
import org.kapnet.session.protocol.Finding;
import org.kapnet.session.protocol.Protocol;

/** Whether a session may be booked as far as course and people are concerned. Every reason is listed. */
final class BookingPolicy {
    private static final String TEAM = "Three roles on a session: therapist leads, nurse and prescriber watch (S4-7)";
    private static final String LICENCE = "Nobody works without a current licence in the state of a site";

    private BookingPolicy() {}

    static List<Finding> findings(Protocol protocol, BookingRequest request, Instant now) {
        List<Finding> findings = new ArrayList<>();
        if (!request.startsAt().isAfter(now)) {
            findings.add(Finding.stop("starts-in-the-past", "The start is not in the future", "A booking looks ahead"));
        }
        people(request, findings);
        course(protocol, request, findings);
        return List.copyOf(findings);
    }

    private static void people(BookingRequest request, List<Finding> findings) {
        request.people().forEach((profession, person) -> {
            Optional<Practitioner> own =
                    person.filter(found -> request.clinicId().equals(found.clinicId()));
            if (own.isEmpty()) {
                findings.add(Finding.stop(profession + "-unknown", "The clinic has no such " + profession, TEAM));
            } else if (!profession.equals(own.get().profession())) {
                findings.add(Finding.stop(
                        profession + "-wrong-profession", "The person chosen is not a " + profession, TEAM));
            } else if (!own.get().assignableThrough(request.endsAt())) {
                findings.add(Finding.stop(
                        profession + "-not-assignable",
                        "The " + profession + " may not be assigned at that time",
                        LICENCE));
            }
        });
    }

    private static void course(Protocol protocol, BookingRequest request, List<Finding> findings) {
        if (request.otherStarts().size() >= protocol.doses()) {
            findings.add(Finding.stop(
                    "course-complete",
                    "All " + protocol.doses() + " doses of the course are booked or given",
                    protocol.figures().doses().source()));
        }
        boolean tooClose = request.otherStarts().stream()
                .anyMatch(other ->
                        Duration.between(other, request.startsAt()).abs().compareTo(protocol.minInterval()) < 0);
        if (tooClose) {
            findings.add(Finding.stop(
                    "interval",
                    "Less than " + protocol.minInterval().toHours() + " hours from another session of the course",
                    protocol.figures().minIntervalHours().source()));
        }
    }
}
