package org.kapnet.intake.patient;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.kapnet.platform.problem.Reason;

/** Who may be registered: adults who decide for themselves. */
final class RegistrationPolicy {

    static final String AGE = "age-minimum";
    static final String GUARDIANSHIP = "guardianship";

    private RegistrationPolicy() {}

    /** The answer to whether somebody may be registered. */
    sealed interface Verdict {

        /** They may. */
        record Welcome() implements Verdict {}

        /** They may not, for every one of these reasons. */
        record Refused(List<Reason> reasons) implements Verdict {}

        /** Nobody is that old: the birth date is mistyped. */
        record Implausible(int oldestAgeYears) implements Verdict {}
    }

    /**
     * Judges somebody by the rules.
     *
     * @param underGuardianship whether somebody else decides for them by law
     * @param today at their home
     */
    static Verdict judge(RegistrationRules rules, LocalDate birthDate, boolean underGuardianship, LocalDate today) {
        int age = Period.between(birthDate, today).getYears();
        if (age > rules.oldestAgeYears()) {
            return new Verdict.Implausible(rules.oldestAgeYears());
        }
        List<Reason> reasons = new ArrayList<>();
        if (age < rules.minimumAgeYears()) {
            reasons.add(new Reason(
                    AGE, "Patients are at least " + rules.minimumAgeYears() + " years old.", rules.source()));
        }
        if (underGuardianship && !rules.guardianshipAllowed()) {
            reasons.add(guardianship(rules));
        }
        return reasons.isEmpty() ? new Verdict.Welcome() : new Verdict.Refused(reasons);
    }

    /** Why somebody is not treated for whom somebody else decides. */
    static Reason guardianship(RegistrationRules rules) {
        return new Reason(
                GUARDIANSHIP, "Patients decide for themselves; no guardian consents for them.", rules.source());
    }
}
