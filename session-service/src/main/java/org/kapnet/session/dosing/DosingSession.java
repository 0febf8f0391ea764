package org.kapnet.session.dosing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kapnet.session.dosing.SessionFact.DoseAdministered;
import org.kapnet.session.dosing.SessionFact.SessionBooked;
import org.kapnet.session.dosing.SessionFact.SessionCancelled;
import org.kapnet.session.dosing.SessionFact.SessionDischarged;
import org.kapnet.session.dosing.SessionFact.SessionMissed;
import org.kapnet.session.dosing.SessionFact.SessionStarted;
import org.kapnet.session.dosing.SessionFact.SessionStopped;

/**
 * A dosing session: one record per state, and a transition is a method that exists only on the states where it is legal,
 * so giving a dose without a verified order does not compile.
 *
 * <pre>
 * Booked -> CheckedIn -> Ready -> Ordered -> Verified -> Dosed ---------> Discharged
 *   |           |          |         |          |          `-> Recovering --^
 *   |           `----------`---------`----------`-> Stopped
 *   `-> Cancelled, Missed
 * </pre>
 */
public sealed interface DosingSession {
    /** What was booked. */
    SessionPlan plan();

    /** A session that a clinician may stop: the patient is in the house. */
    sealed interface Underway extends DosingSession {
        /** Ends the session before its time, as far as the patient's state allows. */
        Step<? extends DosingSession> stop(Instant at, String reasonCode);
    }

    /** The patient is here and was given nothing yet. */
    sealed interface BeforeDose extends Underway {
        /** What is ordered, once it is. */
        default Optional<OrderedDose> ordered() {
            return Optional.empty();
        }

        /** Every check before a dose holds. Made again, it takes the place of one that has become too old. */
        Step<? extends BeforeDose> ready(Baseline fresh);

        @Override
        default Step<Stopped> stop(Instant at, String reasonCode) {
            return Step.telling(new Stopped(plan(), Optional.empty(), at, reasonCode), stopped(plan(), at, reasonCode));
        }
    }

    /** The dose was given: the patient is watched, and leaves only by discharge. */
    sealed interface Watched extends DosingSession {
        /** What was measured before the dose. */
        Baseline baseline();

        /** The dose. */
        GivenDose dose();

        /** Every criterion for leaving holds. */
        default Step<Discharged> discharge(Instant at) {
            SessionPlan p = plan();
            return Step.telling(
                    new Discharged(p, dose(), at),
                    new SessionDischarged(p.id(), p.courseId(), p.patientId(), p.clinicId(), p.ordinal(), at));
        }
    }

    private static SessionStopped stopped(SessionPlan p, Instant at, String reasonCode) {
        return new SessionStopped(p.id(), p.courseId(), p.patientId(), p.clinicId(), reasonCode, at);
    }

    /** Room, people and patient are taken for the slot. */
    record Booked(SessionPlan plan) implements DosingSession {
        /** The first step of every session. */
        public static Step<Booked> of(SessionPlan p) {
            return Step.telling(
                    new Booked(p),
                    new SessionBooked(
                            p.id(),
                            p.courseId(),
                            p.patientId(),
                            p.clinicId(),
                            p.episodeId(),
                            p.siteId(),
                            p.zone(),
                            p.ordinal(),
                            p.startsAt(),
                            p.endsAt(),
                            p.prescriberId(),
                            p.therapistId(),
                            p.nurseId()));
        }

        /** The patient is here. */
        public Step<CheckedIn> checkIn(Instant at) {
            return Step.telling(
                    new CheckedIn(plan, at),
                    new SessionStarted(plan.id(), plan.courseId(), plan.patientId(), plan.clinicId(), plan.zone(), at));
        }

        /** Gives the booking up. */
        public Step<Cancelled> cancel(Instant at, String reasonCode) {
            return Step.telling(
                    new Cancelled(plan, at, reasonCode),
                    new SessionCancelled(plan.id(), plan.courseId(), plan.patientId(), plan.clinicId(), at));
        }

        /** The patient did not come. */
        public Step<Missed> miss(Instant at, String reasonCode) {
            return Step.telling(
                    new Missed(plan, at, reasonCode),
                    new SessionMissed(plan.id(), plan.courseId(), plan.patientId(), plan.clinicId(), at));
        }
    }

    /** The patient is here and identified. */
    record CheckedIn(SessionPlan plan, Instant checkedInAt) implements BeforeDose {
        @Override
        public Step<Ready> ready(Baseline fresh) {
            return Step.quiet(new Ready(plan, fresh));
        }
    }

    /** The patient may be dosed. */
    record Ready(SessionPlan plan, Baseline baseline) implements BeforeDose {
        @Override
        public Step<Ready> ready(Baseline fresh) {
            return Step.quiet(new Ready(plan, fresh));
        }

        /** A prescriber orders a dose. */
        public Step<Ordered> order(UUID orderId, BigDecimal doseMg) {
            return Step.quiet(new Ordered(plan, baseline, new OrderedDose(orderId, doseMg)));
        }
    }

    /** A dose is ordered and waits for a second person. */
    record Ordered(SessionPlan plan, Baseline baseline, OrderedDose order) implements BeforeDose {
        @Override
        public Optional<OrderedDose> ordered() {
            return Optional.of(order);
        }

        @Override
        public Step<Ordered> ready(Baseline fresh) {
            return Step.quiet(new Ordered(plan, fresh, order));
        }

        /** A second person read the order and agrees. */
        public Step<Verified> verify() {
            return Step.quiet(new Verified(plan, baseline, order));
        }
    }

    /** The ordered dose may be given. */
    record Verified(SessionPlan plan, Baseline baseline, OrderedDose order) implements BeforeDose {
        @Override
        public Optional<OrderedDose> ordered() {
            return Optional.of(order);
        }

        @Override
        public Step<Verified> ready(Baseline fresh) {
            return Step.quiet(new Verified(plan, fresh, order));
        }

        /** The ordered dose was given: no other amount can be. */
        public Step<Dosed> administer(Instant at) {
            return Step.telling(
                    new Dosed(plan, baseline, order, new GivenDose(order.doseMg(), at)),
                    new DoseAdministered(
                            plan.id(),
                            plan.courseId(),
                            plan.patientId(),
                            plan.clinicId(),
                            plan.therapistId(),
                            plan.ordinal(),
                            plan.route(),
                            order.doseMg(),
                            at));
        }
    }

    /** The dose was given and the session goes on as planned. */
    record Dosed(SessionPlan plan, Baseline baseline, OrderedDose order, GivenDose dose) implements Underway, Watched {
        /** Ends the session, but not the watch over the patient. */
        @Override
        public Step<Recovering> stop(Instant at, String reasonCode) {
            return Step.telling(
                    new Recovering(plan, baseline, order, dose, at, reasonCode), stopped(plan, at, reasonCode));
        }
    }

    /** The session was stopped after the dose; the patient stays until every criterion for leaving holds. */
    record Recovering(
            SessionPlan plan,
            Baseline baseline,
            OrderedDose order,
            GivenDose dose,
            Instant stoppedAt,
            String reasonCode)
            implements Watched {}

    /** The patient went home. */
    record Discharged(SessionPlan plan, GivenDose dose, Instant at) implements DosingSession {}

    /** Given up before the day. */
    record Cancelled(SessionPlan plan, Instant at, String reasonCode) implements DosingSession {}

    /** The patient did not come. */
    record Missed(SessionPlan plan, Instant at, String reasonCode) implements DosingSession {}

    /**
     * Ended before its time.
     *
     * @param given empty but in sessions of a time when stopping ended a session after the dose as well
     */
    record Stopped(SessionPlan plan, Optional<GivenDose> given, Instant at, String reasonCode)
            implements DosingSession {}
}
