package org.kapnet.integration.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.kapnet.integration.appointment.AppointmentKind;
import org.kapnet.platform.timer.Timers;
import org.kapnet.platform.web.Ids;

/** Schedules what plans do later by themselves. */
@ApplicationScoped
class PlanTimers {

    /** Fires when a need becomes late and when it becomes overdue. */
    static final String NEED_WATCH = "therapy-need";

    /** Fires at once, to try what waits for a therapist in a transaction and a scope of its own. */
    static final String THERAPIST_RETRY = "therapist-retry";

    /** Fires a little after a session got its time, to look again for therapy that it overlaps. */
    static final String SESSION_OVERLAP = "session-overlap";

    /** Longer than a transaction may take, so that an hour whose booking had begun by then is seen. */
    private static final Duration SECOND_LOOK = Duration.ofSeconds(90);

    private final Timers timers;
    private final Clock clock;

    PlanTimers(Timers timers, Clock clock) {
        this.timers = timers;
        this.clock = clock;
    }

    /** Watches a need from its target on. Preparation needs no watch: it ends with the dose. */
    void follow(NeedEntity need) {
        if (need.kind() == AppointmentKind.INTEGRATION) {
            timers.schedule(NEED_WATCH, need.id.toString(), need.targetBy.plusMillis(1), need.clinicId, "");
        }
    }

    void followToOverdue(NeedEntity need) {
        timers.schedule(NEED_WATCH, need.id.toString(), need.overdueAt.plusMillis(1), need.clinicId, "");
    }

    void lookAgainAt(DosingSessionEntity session) {
        timers.schedule(
                SESSION_OVERLAP, session.id.toString(), clock.instant().plus(SECOND_LOOK), session.clinicId, "");
    }

    /** A patient who cancels may not see the needs of others that the freed slot serves; the timer may. */
    void tryAgainFor(UUID therapistId, UUID clinicId) {
        // A key of its own for each: a shared one would make its setters wait for the retry that is just running.
        String key = Ids.next().toString();
        timers.schedule(THERAPIST_RETRY, key, clock.instant(), clinicId, therapistId.toString());
    }
}
