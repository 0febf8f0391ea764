package org.kapnet.intake.practitioner;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.kapnet.intake.clinic.Directory;
import org.kapnet.intake.data.ClinicalData;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Answer;

/**
 * Judges people by the current rules and the clinic's sites. Always by the clock, so a lapse counts from its first
 * moment, whether it has been announced or not. Days are counted in UTC, the same for every clinic.
 */
@Singleton
class Assignability {

    /** The last one is in force. A version that was used is never edited. */
    private static final List<String> FILES = List.of("practitioner/credential-rules.v1.json");

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
        return AssignabilityPolicy.judge(
                rules,
                practitioner.profession,
                onFile.stream().map(CredentialEntity::held).toList(),
                directory.statesOf(practitioner.clinicId),
                day);
    }
}
