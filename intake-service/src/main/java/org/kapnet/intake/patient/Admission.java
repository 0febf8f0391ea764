package org.kapnet.intake.patient;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.kapnet.intake.patient.RegistrationPolicy.Verdict.Implausible;
import org.kapnet.intake.patient.RegistrationPolicy.Verdict.Refused;
import org.kapnet.intake.patient.RegistrationPolicy.Verdict.Welcome;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.problem.Reason;

/** Refuses whom the network does not treat. */
@ApplicationScoped
class Admission {

    private final RegistrationRules rules;
    private final Clock clock;

    Admission(RegistrationRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Lets somebody pass who may be registered.
     *
     * @param pointer of the birth date in the body
     * @throws ProblemException {@code patient-under-age}, {@code patient-under-guardianship} or {@code validation-failed}
     */
    void check(LocalDate birthDate, boolean underGuardianship, String zone, String pointer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(zone));
        switch (RegistrationPolicy.judge(rules, birthDate, underGuardianship, today)) {
            case Welcome ignored -> {}
            case Refused refused -> throw refusal(refused.reasons());
            case Implausible implausible ->
                throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                        .error(pointer, "must not lie more than " + implausible.oldestAgeYears() + " years back");
        }
    }

    /** Why nobody is treated for whom somebody else decides. */
    Reason guardianship() {
        return RegistrationPolicy.guardianship(rules);
    }

    private static ProblemException refusal(List<Reason> reasons) {
        boolean tooYoung = reasons.stream().anyMatch(reason -> reason.ruleId().equals(RegistrationPolicy.AGE));
        return ProblemException.of(
                        tooYoung ? IntakeProblem.PATIENT_UNDER_AGE : IntakeProblem.PATIENT_UNDER_GUARDIANSHIP)
                .reasons(reasons);
    }
}
