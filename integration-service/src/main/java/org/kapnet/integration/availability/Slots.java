package org.kapnet.integration.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapnet.integration.IntegrationProblem;
import org.kapnet.integration.appointment.AppointmentKind;
import org.kapnet.integration.appointment.AppointmentRules;
import org.kapnet.integration.appointment.BusyTime;
import org.kapnet.integration.appointment.BusyTimes;
import org.kapnet.integration.appointment.OfferedHours;
import org.kapnet.integration.directory.Directory;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;

/** Free slots: offered hours without what is taken, worked out anew each time they are asked for. */
@ApplicationScoped
public class Slots implements OfferedHours {

    private final Availabilities availabilities;
    private final BusyTimes busyTimes;
    private final AppointmentRules rules;
    private final Directory directory;
    private final Clock clock;

    Slots(
            Availabilities availabilities,
            BusyTimes busyTimes,
            AppointmentRules rules,
            Directory directory,
            Clock clock) {
        this.availabilities = availabilities;
        this.busyTimes = busyTimes;
        this.rules = rules;
        this.directory = directory;
        this.clock = clock;
    }

    /** Slots that a caller may choose from; never in the past. */
    @Transactional
    List<Slot> search(UUID therapistId, AppointmentKind kind, Instant from, Instant to, int max) {
        Duration range = Duration.between(from, to);
        Duration longest = rules.longestSearch().value();
        if (range.isNegative() || range.isZero() || range.compareTo(longest) > 0) {
            throw ProblemException.of(IntegrationProblem.SLOT_RANGE_TOO_LONG)
                    .detail("The range from - to has to be longer than 0 and at most " + longest.toDays() + " days.");
        }
        if (directory.practitioner(therapistId).isEmpty()) {
            throw CommonProblem.notFound("therapist");
        }
        Instant now = clock.instant();
        return free(therapistId, kind, from.isBefore(now) ? now : from, to, List.of(), max);
    }

    /**
     * The first free slots of a therapist for that kind.
     *
     * @param alsoBusy times to leave out besides those in which the therapist is taken
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Slot> free(
            UUID therapistId, AppointmentKind kind, Instant from, Instant to, List<BusyTime> alsoBusy, int max) {
        if (!from.isBefore(to)) {
            return List.of();
        }
        List<BusyTime> busy = new ArrayList<>(busyTimes.ofTherapist(therapistId, from, to));
        busy.addAll(alsoBusy);
        return new SlotFinder(rules.lengthOf(kind), rules.alignment().value())
                .free(availabilities.offered(therapistId, kind), busy, from, to, max);
    }

    @Override
    public Optional<ZoneId> zoneOf(UUID therapistId, AppointmentKind kind, Instant startsAt, Instant endsAt) {
        return SlotFinder.zoneOfWindowAround(availabilities.offered(therapistId, kind), startsAt, endsAt);
    }
}
