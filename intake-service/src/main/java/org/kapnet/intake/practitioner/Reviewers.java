package org.kapnet.intake.practitioner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.kapnet.platform.problem.Reason;

/**
 * Whether the person behind an account may give a clinical judgement today. A token says what an account may do; only
 * the file says whether the person's licence still holds. Reads within the caller's transaction.
 */
@ApplicationScoped
public class Reviewers {

    private final PractitionerRepository practitioners;
    private final CredentialRepository credentials;
    private final Assignability assignability;

    Reviewers(PractitionerRepository practitioners, CredentialRepository credentials, Assignability assignability) {
        this.practitioners = practitioners;
        this.credentials = credentials;
        this.assignability = assignability;
    }

    /**
     * Every reason against an opinion in a reviewer role, for which the person may need a specialty beside the licence.
     *
     * @param professions of which the person has to be one, by their words on the wire
     */
    public List<Reason> objectionsAs(String role, String accountId, UUID clinicId, Collection<String> professions) {
        return objections(accountId, clinicId, professions, (row, onFile) -> Stream.concat(
                        PractitionerView.reasons(assignability.judge(row, onFile)).stream(),
                        PractitionerView.reasons(assignability.objectionsAs(role, onFile)).stream())
                .toList());
    }

    /**
     * Every reason against it. Somebody whom the clinic has not on file has no licence that anybody could look at.
     *
     * @param professions of which the person has to be one, by their words on the wire
     */
    public List<Reason> objections(String accountId, UUID clinicId, Collection<String> professions) {
        return objections(
                accountId,
                clinicId,
                professions,
                (row, onFile) -> PractitionerView.reasons(assignability.judge(row, onFile)));
    }

    private List<Reason> objections(
            String accountId,
            UUID clinicId,
            Collection<String> professions,
            BiFunction<PractitionerEntity, List<CredentialEntity>, List<Reason>> judgement) {
        return practitioners
                .find("accountId = ?1 and clinicId = ?2", accountId, clinicId)
                .firstResultOptional()
                .map(row -> professions.contains(row.profession)
                        ? judgement.apply(row, credentials.of(row.id))
                        : List.of(new Reason(
                                "reviewer-profession", "The person is on file in another profession.", null)))
                .orElseGet(() -> List.of(new Reason(
                        "reviewer-unknown", "The clinic has no practitioner with the caller's account.", null)));
    }
}
