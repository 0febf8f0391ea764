package org.kapnet.intake.practitioner;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.kapnet.intake.clinic.Directory;
import org.kapnet.intake.data.ClinicalData;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Answer;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Objection;

/**
 * Judges people by the current rules and the clinic's sites. Always by the clock, so a lapse counts from its first
 * moment, whether it has been announced or not. Days are counted in UTC, the same for every clinic.
 */
@Singleton
class Assignability {

    /** The last one is in force. A version that was used is never edited. */
    private static final List<String> FILES = List.of(
            "practitioner/credential-rules.v1.json",
            "practitioner/credential-rules.v2.json",
            "practitioner/credential-rules.v3.json");

    private final CredentialRules rules = ClinicalData.read(FILES.getLast(), CredentialRules.class);
    private final Directory directory;
    private final Clock clock;

    Assignability(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    CredentialRules rules() {
        return rules;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Whether this person may be assigned today. */
    Answer judge(PractitionerEntity practitioner, Collection<CredentialEntity> onFile) {
        return judge(practitioner, onFile, today());
    }

    /** Whether this person may be assigned on a day, as things stand. */
    Answer judge(PractitionerEntity practitioner, Collection<CredentialEntity> onFile, LocalDate day) {
        return judge(practitioner, onFile, directory.statesOf(practitioner.clinicId), day);
    }

    /** Whether this person may be assigned today at a site in a state. What holds in another state does not count. */
    Answer judgeIn(PractitionerEntity practitioner, Collection<CredentialEntity> onFile, String state) {
        return judge(practitioner, onFile, Set.of(state), today());
    }

    /** The names of what this person needs in a state and has, but that nobody has looked up. */
    List<String> unverifiedIn(PractitionerEntity practitioner, Collection<CredentialEntity> onFile, String state) {
        return new CredentialReview(rules, rules.profession(practitioner.profession), held(onFile), today())
                .unverifiedIn(state);
    }

    /** Whether what is on file lets this person speak in a reviewer role today. */
    List<Objection> objectionsAs(String role, Collection<CredentialEntity> onFile) {
        return SpeakingPolicy.objections(rules, role, held(onFile), today());
    }

    private Answer judge(
            PractitionerEntity practitioner, Collection<CredentialEntity> onFile, Set<String> states, LocalDate day) {
        Answer answer = AssignabilityPolicy.judge(rules, practitioner.profession, held(onFile), states, day);
        return practitioner.hasDeparted() ? AssignabilityPolicy.departed(answer) : answer;
    }

    private static List<HeldCredential> held(Collection<CredentialEntity> onFile) {
        return onFile.stream().map(CredentialEntity::held).toList();
    }
}
