package org.kapnet.intake.practitioner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Answer;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Answer.Assignable;
import org.kapnet.intake.vocabulary.Profession;
import org.kapnet.intake.vocabulary.WireNames;
import org.kapnet.platform.problem.Reason;

/**
 * What other features may ask about therapists. A therapist is judged by the state of the site where the patient would sit
 * with them, because a licence of another state does not count there. Reads within the caller's transaction.
 */
@ApplicationScoped
public class Therapists {

    private final PractitionerRepository practitioners;
    private final CredentialRepository credentials;
    private final Assignability assignability;

    Therapists(PractitionerRepository practitioners, CredentialRepository credentials, Assignability assignability) {
        this.practitioners = practitioners;
        this.credentials = credentials;
        this.assignability = assignability;
    }

    /** The sites of a clinic in one state. */
    public record ClinicState(UUID clinicId, String state) {}

    /**
     * A therapist who may be assigned today at the clinic's sites in a state.
     *
     * @param licensedStates where they may meet patients by telehealth: the states of their licences and of the compacts
     *     that extend these
     * @param trainingHours of their longest training in force; null where none is on file
     * @param unverified the names of what they need there that nobody has looked up
     */
    public record AssignableTherapist(
            UUID therapistId,
            String displayName,
            Set<String> licensedStates,
            @Nullable Integer trainingHours,
            List<String> unverified) {}

    /** Whether somebody may take on a patient: their clinic, and every reason against it. */
    public record Standing(UUID clinicId, boolean therapist, List<Reason> objections) {}

    /** All assignable therapists of these clinics by where they may work; nothing where there is none. */
    public Map<ClinicState, List<AssignableTherapist>> assignableIn(Set<ClinicState> places) {
        Map<UUID, List<ClinicState>> byClinic = places.stream().collect(Collectors.groupingBy(ClinicState::clinicId));
        List<PractitionerEntity> therapists = practitioners.list(
                "clinicId in ?1 and profession = ?2 and departedAt is null order by id",
                byClinic.keySet(),
                WireNames.of(Profession.THERAPIST));
        Map<UUID, List<CredentialEntity>> onFile =
                credentials.ofAll(therapists.stream().map(row -> row.id).toList());
        Map<ClinicState, List<AssignableTherapist>> found = new HashMap<>();
        for (PractitionerEntity row : therapists) {
            List<CredentialEntity> held = onFile.getOrDefault(row.id, List.of());
            byClinic.getOrDefault(row.clinicId, List.of()).forEach(place -> in(place, row, held)
                    .ifPresent(therapist -> found.computeIfAbsent(place, unseen -> new ArrayList<>())
                            .add(therapist)));
        }
        return found;
    }

    /** The standing of one person at the sites of their clinic as a whole; empty where nobody has this id. */
    public Optional<Standing> standing(UUID practitionerId) {
        return practitioners
                .findByIdOptional(practitionerId)
                .map(row -> standing(row, assignability.judge(row, credentials.of(row.id))));
    }

    /** The standing of one person at a site in a state; empty where nobody has this id. */
    public Optional<Standing> standing(UUID practitionerId, String siteState) {
        return practitioners
                .findByIdOptional(practitionerId)
                .map(row -> standing(row, assignability.judgeIn(row, credentials.of(row.id), siteState)));
    }

    private static Standing standing(PractitionerEntity row, Answer answer) {
        return new Standing(
                row.clinicId,
                row.profession.equals(WireNames.of(Profession.THERAPIST)),
                PractitionerView.reasons(answer));
    }

    private Optional<AssignableTherapist> in(
            ClinicState place, PractitionerEntity row, Collection<CredentialEntity> onFile) {
        Answer answer = assignability.judgeIn(row, onFile, place.state());
        return answer instanceof Assignable
                ? Optional.of(new AssignableTherapist(
                        row.id,
                        row.displayName,
                        answer.licensedStates(),
                        trainingHours(onFile),
                        assignability.unverifiedIn(row, onFile, place.state())))
                : Optional.empty();
    }

    private @Nullable Integer trainingHours(Collection<CredentialEntity> onFile) {
        return onFile.stream()
                .filter(credential -> credential.kind.equals(TrainedStaff.TRAINING))
                .filter(credential -> credential.held().holdsOn(assignability.today()))
                .map(credential -> credential.hours)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
