package org.kapnet.intake.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.caseload.Caseload;
import org.kapnet.intake.caseload.Caseload.Condition;
import org.kapnet.intake.listing.Listing;
import org.kapnet.intake.patient.DuplicatePolicy.Traits;
import org.kapnet.intake.patient.DuplicateView.PersonView;
import org.kapnet.intake.patient.ResolveDuplicate.Decision;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.intake.reach.NetworkReach;
import org.kapnet.intake.vocabulary.WireNames;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.problem.Reason;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Page;
import org.kapnet.platform.web.Preconditions;

/**
 * Finds records that might be of one person, and takes a human's word on it. Two records of one clinic are its staff's
 * matter. Two records of two clinics are the safety officer's: that somebody is a patient elsewhere is nothing that a
 * clinic learns from a likeness.
 */
@ApplicationScoped
class Duplicates {

    private final DuplicateRepository duplicates;
    private final Caseload caseload;
    private final PatientRepository patients;
    private final Closures closures;
    private final AccountLinks accounts;
    private final Sealing sealing;
    private final NetworkReach reach;
    private final Listing listing;
    private final Audit audit;
    private final Clock clock;

    Duplicates(
            DuplicateRepository duplicates,
            Caseload caseload,
            PatientRepository patients,
            Closures closures,
            AccountLinks accounts,
            Sealing sealing,
            NetworkReach reach,
            Listing listing,
            Audit audit,
            Clock clock) {
        this.duplicates = duplicates;
        this.caseload = caseload;
        this.patients = patients;
        this.closures = closures;
        this.accounts = accounts;
        this.sealing = sealing;
        this.reach = reach;
        this.listing = listing;
        this.audit = audit;
        this.clock = clock;
    }

    /** Holds a record against all others of the network. */
    void lookFor(PatientEntity row) {
        reach.run(() -> {
            for (PatientEntity other : patients.alike(row)) {
                List<String> rules = DuplicatePolicy.judge(traits(row), traits(other));
                if (!rules.isEmpty() && !duplicates.knows(row.id, other.id)) {
                    UUID clinicId = row.clinicId.equals(other.clinicId) ? row.clinicId : null;
                    duplicates.persist(
                            new DuplicateEntity(Ids.next(), clinicId, row.id, other.id, rules, clock.instant()));
                }
            }
        });
    }

    @Transactional
    Page<DuplicateView> list(int limit, @Nullable String cursor) {
        // A pair shows both people, so both have to be the caller's.
        Condition own = caseload.on("patientId", "otherPatientId");
        List<DuplicateEntity> rows = listing.rows(duplicates, own.text(), own.parameters(), limit, cursor);
        Map<UUID, UUID> clinics = clinicsOf(rows);
        Page<DuplicateView> page =
                listing.page(rows, limit, row -> row.id, row -> DuplicateView.of(row, clinics, null));
        rows.forEach(this::shown);
        return page;
    }

    @Transactional
    DuplicateEntity show(UUID id) {
        DuplicateEntity row = row(id);
        shown(row);
        return row;
    }

    /** The pair with both people. */
    @Transactional
    DuplicateView view(DuplicateEntity row) {
        List<PersonView> people =
                patients.list("id in ?1 order by id", Set.of(row.patientId, row.otherPatientId)).stream()
                        .map(this::person)
                        .toList();
        return DuplicateView.of(row, clinicsOf(List.of(row)), people);
    }

    private PersonView person(PatientEntity row) {
        PatientIdentity identity = sealing.open(row.sealedIdentity);
        return new PersonView(
                row.id,
                identity.givenName(),
                identity.familyName(),
                identity.birthDate(),
                identity.phone(),
                identity.email());
    }

    /** Both people learn who looked. */
    private void shown(DuplicateEntity row) {
        audit.read("duplicate", row.id, row.patientId);
        audit.read("duplicate", row.id, row.otherPatientId);
    }

    /**
     * Enters what somebody found who looked at both; of one person, the record that is not kept is closed, and its
     * account goes on to the one that is.
     *
     * @throws ProblemException {@code duplicate-resolved}, {@code record-closed} when the record to keep is, or
     *     {@code record-not-closable} with every reason
     */
    @Transactional
    DuplicateEntity resolve(UUID id, ResolveDuplicate command, @Nullable String ifMatch) {
        DuplicateEntity row = row(id);
        Preconditions.requireMatch(ifMatch, row.version);
        if (row.decision != null) {
            throw ProblemException.of(IntakeProblem.DUPLICATE_RESOLVED);
        }
        if (command.decision() == Decision.SAME_PERSON) {
            join(row, command.keep());
        }
        row.decision = WireNames.of(command.decision());
        row.decidedAt = clock.instant();
        duplicates.flush();
        audit.did("resolve-duplicate", "duplicate", row.id, row.patientId, row.decision);
        audit.did("resolve-duplicate", "duplicate", row.id, row.otherPatientId, row.decision);
        return row;
    }

    private Map<UUID, UUID> clinicsOf(List<DuplicateEntity> rows) {
        return patients.clinicsOf(rows.stream()
                .flatMap(row -> Stream.of(row.patientId, row.otherPatientId))
                .collect(Collectors.toSet()));
    }

    private void join(DuplicateEntity row, @Nullable UUID keep) {
        if (keep == null || !Set.of(row.patientId, row.otherPatientId).contains(keep)) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                    .error("/keep", "must be one of the two records when they are of the same person");
        }
        PatientEntity kept = patient(keep);
        PatientEntity other = patient(row.patientId.equals(keep) ? row.otherPatientId : row.patientId);
        if (kept.closedAt != null) {
            throw ProblemException.of(IntakeProblem.RECORD_CLOSED);
        }
        // Somebody may have closed it since the two were found.
        if (other.closedAt == null) {
            closures.end(other, ClosureReason.DUPLICATE, accounts(kept, other));
        }
        if (kept.accountSubject == null) {
            accounts.handOn(other, kept);
        }
    }

    private static List<Reason> accounts(PatientEntity kept, PatientEntity other) {
        return kept.accountSubject == null || other.accountSubject == null
                ? List.of()
                : List.of(new Reason(
                        "two-accounts",
                        "Each record has an account of its own. Close the one that is not kept first, once its account is"
                                + " no longer used.",
                        null));
    }

    private PatientEntity patient(UUID id) {
        return patients.existing(id).orElseThrow(() -> CommonProblem.notFound("patient"));
    }

    private DuplicateEntity row(UUID id) {
        return duplicates
                .findByIdOptional(id)
                .filter(row -> caseload.sees(row.patientId) && caseload.sees(row.otherPatientId))
                .orElseThrow(() -> CommonProblem.notFound("pair of records"));
    }

    private static Traits traits(PatientEntity row) {
        return new Traits(row.personHash, row.emailHash, row.phoneHash);
    }
}
