package org.kapnet.session.problem;

import jakarta.inject.Singleton;
import java.util.List;
import org.kapnet.platform.problem.ProblemCatalogue;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.problem.ProblemType;
import org.kapnet.platform.problem.Reason;
import org.kapnet.session.protocol.Finding;

/** Every refusal of session-service beyond the common ones. */
@Singleton
public final class SessionProblem implements ProblemCatalogue {
    /** Something that the booking needs is taken. */
    public static final ProblemType BOOKING_CONFLICT = new ProblemType(
            "booking-conflict",
            409,
            "Something that the session needs is already taken",
            "The room, one of the three people or the patient is taken by another session in that time. The member"
                    + " 'conflict' names the resource and the interval. Choose another time or another resource.");

    /** The session may not be booked. */
    public static final ProblemType BOOKING_REFUSED = new ProblemType(
            "booking-refused",
            409,
            "The session may not be booked",
            "Clearance, consents, the protocol's interval, the course or the people chosen speak against it. reasons[]"
                    + " lists every one of them with its rule.");

    /** The course may not be planned. */
    public static final ProblemType COURSE_REFUSED = new ProblemType(
            "course-refused",
            409,
            "The course may not be planned or extended",
            "The episode has a course already or has ended, the course would be too long, or clearance or consents are"
                    + " missing. reasons[] lists every reason.");

    /** Nothing is agreed to on the day of a dose. */
    public static final ProblemType COURSE_LOCKED = new ProblemType(
            "course-locked",
            409,
            "No course is planned or extended on the day of a session",
            "From the check-in of a session until the next local day the patient agrees to nothing. The member 'until'"
                    + " says when the course may be planned or extended.");

    /** The patient may not be checked in. */
    public static final ProblemType CHECK_IN_REFUSED = new ProblemType(
            "check-in-refused",
            409,
            "The patient may not be checked in",
            "The session is on another day, clearance or consents do not hold, the episode has ended, or someone of"
                    + " the team may not work. reasons[] lists every one.");

    /** The session is in a state that does not allow the step. */
    public static final ProblemType ILLEGAL_STEP = new ProblemType(
            "illegal-step",
            409,
            "The session's state does not allow this step",
            "The member 'state' names the state that the session is in. Read the session again before the next step.");

    /** The patient's identity was not confirmed. */
    public static final ProblemType IDENTITY_NOT_CONFIRMED = new ProblemType(
            "identity-not-confirmed",
            409,
            "The patient's identity is not confirmed",
            "Nobody is checked in before two identifiers were compared with the record.");

    /** The patient may not be dosed now. */
    public static final ProblemType NOT_READY = new ProblemType(
            "not-ready",
            409,
            "The patient may not be dosed now",
            "reasons[] lists every finding. A prescriber may override with a reason what is on hold; what is a stop"
                    + " cannot be overridden.");

    /** The dose is outside of the protocol. */
    public static final ProblemType ORDER_REFUSED = new ProblemType(
            "order-refused",
            409,
            "The dose may not be ordered or verified",
            "The dose is above a ceiling or rises too fast, too little time has passed, the checks before the dose are"
                    + " too old, clearance or consents no longer hold, or the person may not work. reasons[] lists"
                    + " every one.");

    /** The last dose's integration was not held. */
    public static final ProblemType INTEGRATION_DEBT = new ProblemType(
            "integration-debt",
            409,
            "The last dose's integration has not been held",
            "No next dose before the therapy that follows the last one. A prescriber may override with a reason.");

    /** One person cannot be both. */
    public static final ProblemType SECOND_PERSON_REQUIRED = new ProblemType(
            "second-person-required",
            409,
            "A second person is required",
            "Whoever ordered a dose cannot verify it, and whoever wastes a remainder cannot witness it.");

    /** The medicine may not be given so. */
    public static final ProblemType ADMINISTRATION_REFUSED = new ProblemType(
            "administration-refused",
            409,
            "The dose may not be given so",
            "Amount, order, lot or witness do not fit, or what allowed the dose had ended when it was given. reasons[]"
                    + " lists every one.");

    /** The patient may not leave yet. */
    public static final ProblemType DISCHARGE_CRITERIA_UNMET = new ProblemType(
            "discharge-criteria-unmet",
            409,
            "The patient may not leave yet",
            "reasons[] lists every criterion that does not hold.");

    /** Nobody is late before the session begins. */
    public static final ProblemType NOT_STARTED_YET = new ProblemType(
            "not-started-yet",
            409,
            "The session's time has not come",
            "A patient cannot have missed a session before it begins. Cancel it instead.");

    /** Makes the refusal with all findings as reasons. */
    public static ProblemException refusal(ProblemType type, List<Finding> findings) {
        return ProblemException.of(type)
                .reasons(findings.stream()
                        .map(finding -> new Reason(finding.ruleId(), finding.message(), finding.source()))
                        .toList());
    }

    @Override
    public List<ProblemType> types() {
        return List.of(
                BOOKING_CONFLICT,
                BOOKING_REFUSED,
                COURSE_REFUSED,
                COURSE_LOCKED,
                CHECK_IN_REFUSED,
                ILLEGAL_STEP,
                IDENTITY_NOT_CONFIRMED,
                NOT_READY,
                ORDER_REFUSED,
                INTEGRATION_DEBT,
                SECOND_PERSON_REQUIRED,
                ADMINISTRATION_REFUSED,
                DISCHARGE_CRITERIA_UNMET,
                NOT_STARTED_YET);
    }
}
