package org.kapnet.intake.practitioner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Answer.Assignable;
import org.kapnet.intake.vocabulary.Profession;
import org.kapnet.intake.vocabulary.WireNames;
import org.kapnet.platform.problem.Reason;

/** What other features may ask about therapists. Reads within the caller's transaction. */
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

    /** A therapist who may be assigned today. */
    public record AssignableTherapist(UUID therapistId, UUID clinicId) {}

    /** Whether somebody may take on a patient: their clinic, and every reason against it. */
    public record Standing(UUID clinicId, boolean therapist, List<Reason> objections) {}

    /** All assignable therapists of these clinics. */
    public List<AssignableTherapist> assignableIn(Collection<UUID> clinicIds) {
        List<PractitionerEntity> therapists = practitioners.list(
                "clinicId in ?1 and profession = ?2 order by id", clinicIds, WireNames.of(Profession.THERAPIST));
        Map<UUID, List<CredentialEntity>> onFile =
                credentials.ofAll(therapists.stream().map(row -> row.id).toList());
        return therapists.stream()
                .filter(row -> assignability.judge(row, onFile.getOrDefault(row.id, List.of())) instanceof Assignable)
                .map(row -> new AssignableTherapist(row.id, row.clinicId))
                .toList();
    }

    /** The standing of one person; empty where nobody has this id. */
    public Optional<Standing> standing(UUID practitionerId) {
        return practitioners
                .findByIdOptional(practitionerId)
                .map(row -> new Standing(
                        row.clinicId,
                        row.profession.equals(WireNames.of(Profession.THERAPIST)),
                        PractitionerView.reasons(assignability.judge(row, credentials.of(row.id)))));
    }
}
