package org.kapnet.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kapnet.platform.problem.ProblemCatalogue;
import org.kapnet.platform.problem.ProblemType;

/** Every refusal that is particular to this service. */
@ApplicationScoped
public class IntegrationProblem implements ProblemCatalogue {

    /** Carries {@code conflict}: resource (therapist or patient), startsAt, endsAt. */
    public static final ProblemType APPOINTMENT_CONFLICT = new ProblemType(
            "appointment-conflict",
            409,
            "The time is taken",
            "The therapist or the patient already has an appointment or a dosing session in that time. The member"
                    + " conflict names which of the two it is and from when to when. Choose another slot.");

    public static final ProblemType APPOINTMENT_REFUSED = new ProblemType(
            "appointment-refused",
            409,
            "The appointment cannot be booked",
            "One or more rules stand against this appointment; every one is listed in reasons with its rule id.");

    public static final ProblemType APPOINTMENT_OVER = new ProblemType(
            "appointment-over",
            409,
            "The appointment is over",
            "A completed, cancelled or missed appointment does not change any more. Book a new one.");

    public static final ProblemType APPOINTMENT_NOT_STARTED = new ProblemType(
            "appointment-not-started",
            409,
            "The appointment has not begun",
            "An appointment is completed, or known to be missed, only once its booked time has come.");

    public static final ProblemType APPOINTMENT_ALREADY_CONFIRMED = new ProblemType(
            "appointment-already-confirmed",
            409,
            "The appointment is confirmed already",
            "The patient or the clinic confirmed this appointment before; there is nothing left to confirm.");

    public static final ProblemType DOSE_NOT_GIVEN = new ProblemType(
            "dose-not-given",
            409,
            "The dose has not been given",
            "An integration works through a dose and pays the debt of it: it is noted as held only once that dose has"
                    + " been given.");

    public static final ProblemType SLOT_NOT_OFFERED = new ProblemType(
            "slot-not-offered",
            409,
            "That time is not offered",
            "Patients book times that lie in the hours their therapist offers for that kind of appointment."
                    + " GET /v1/slots lists them.");

    public static final ProblemType SLOT_RANGE_TOO_LONG = new ProblemType(
            "slot-range-too-long",
            400,
            "The range is empty or too long",
            "A search for slots needs a range that ends after it begins and is not longer than the service searches.");

    @Override
    public List<ProblemType> types() {
        return List.of(
                APPOINTMENT_CONFLICT,
                APPOINTMENT_REFUSED,
                APPOINTMENT_OVER,
                APPOINTMENT_NOT_STARTED,
                APPOINTMENT_ALREADY_CONFIRMED,
                DOSE_NOT_GIVEN,
                SLOT_NOT_OFFERED,
                SLOT_RANGE_TOO_LONG);
    }
}
