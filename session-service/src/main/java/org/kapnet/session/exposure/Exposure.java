package org.kapnet.session.exposure;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a patient was given and is booked for. A new course, another episode and another clinic change nothing about it:
 * the body does not know them.
 */
public record Exposure(List<Attendance> attendances) {
    public Exposure {
        attendances = List.copyOf(attendances);
    }

    /** The same without one session, which is judged by the others. */
    public Exposure without(UUID sessionId) {
        return new Exposure(attendances.stream()
                .filter(attendance -> !attendance.sessionId().equals(sessionId))
                .toList());
    }

    /** Doses, latest first. */
    public List<Dose> doses() {
        return attendances.stream()
                .flatMap(attendance -> attendance.dose().stream())
                .sorted(Comparator.comparing(Dose::at).reversed())
                .toList();
    }

    /** The last dose of any medicine by any route. */
    public Optional<Dose> lastDose() {
        return doses().stream().findFirst();
    }

    /** The last dose of one medicine by one route. */
    public Optional<Dose> lastDose(String medicine, String route) {
        return doses().stream()
                .filter(dose -> dose.medicine().equals(medicine) && dose.route().equals(route))
                .findFirst();
    }

    /** Starts of all sessions that count. */
    public List<Instant> starts() {
        return attendances.stream()
                .filter(Attendance::counts)
                .map(Attendance::startsAt)
                .toList();
    }

    /** Ordinals that are taken in a course. */
    public List<Integer> ordinals(UUID courseId) {
        return attendances.stream()
                .filter(attendance ->
                        attendance.counts() && attendance.courseId().equals(courseId))
                .map(Attendance::ordinal)
                .toList();
    }
}
