package org.kapnet.intake.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.listing.Listing;
import org.kapnet.intake.patient.DuplicatePolicy.Traits;
import org.kapnet.intake.patient.ResolveDuplicate.Decision;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.intake.vocabulary.WireNames;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Page;
import org.kapnet.platform.web.Preconditions;

/** Finds records of a clinic that might be of one person, and takes a human's word on it. */
@ApplicationScoped
class Duplicates {

    private final DuplicateRepository duplicates;
    private final PatientRepository patients;
    private final Closures closures;
    private final Listing listing;
    private final Audit audit;
    private final Clock clock;

    Duplicates(
            DuplicateRepository duplicates,
            PatientRepository patients,
            Closures closures,
            Listing listing,
            Audit audit,
            Clock clock) {
        this.duplicates = duplicates;
        this.patients = patients;
        this.closures = closures;
        this.listing = listing;
        this.audit = audit;
        this.clock = clock;
    }

    /** Holds a record against the others of its clinic; the caller sees to it that the connection reaches them. */
    void lookFor(PatientEntity row) {
        for (PatientEntity other : patients.alike(row)) {
            List<String> rules = DuplicatePolicy.judge(traits(row), traits(other));
            if (!rules.isEmpty() && !duplicates.knows(row.id, other.id)) {
                duplicates.persist(
                        new DuplicateEntity(Ids.next(), row.clinicId, row.id, other.id, rules, clock.instant()));
            }
        }
        duplicates.flush();
    }

    @Transactional
    Page<DuplicateView> list(int limit, @Nullable String cursor) {
        List<DuplicateEntity> rows = listing.rows(duplicates, "1 = 1", Map.of(), limit, cursor);
        Page<DuplicateView> page = listing.page(rows, limit, row -> row.id, DuplicateView::of);
        page.items().forEach(shown -> audit.read("duplicate", shown.id(), shown.patientId()));
        return page;
    }

    @Transactional
    DuplicateEntity show(UUID id) {
        DuplicateEntity row = row(id);
        audit.read("duplicate", row.id, row.patientId);
        return row;
    }

    /** Enters what somebody found who looked at both; of one person, the record that is not kept is closed. */
    @Transactional
    DuplicateEntity resolve(UUID id, ResolveDuplicate command, @Nullable String ifMatch) {
        DuplicateEntity row = row(id);
        Preconditions.requireMatch(ifMatch, row.version);
        if (row.decision != null) {
            throw ProblemException.of(IntakeProblem.DUPLICATE_RESOLVED);
        }
        if (command.decision() == Decision.SAME_PERSON) {
            closures.end(closed(row, command.keep()), ClosureReason.DUPLICATE);
        }
        row.decision = WireNames.of(command.decision());
        row.decidedAt = clock.instant();
        duplicates.flush();
        audit.did("resolve-duplicate", "duplicate", row.id, row.patientId, row.decision);
        return row;
    }

    private PatientEntity closed(DuplicateEntity row, @Nullable UUID keep) {
        if (!row.patientId.equals(keep) && !row.otherPatientId.equals(keep)) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                    .error("/keep", "must be one of the two records when they are of the same person");
        }
        UUID other = row.patientId.equals(keep) ? row.otherPatientId : row.patientId;
        return patients.findByIdOptional(other).orElseThrow(() -> CommonProblem.notFound("patient"));
    }

    private DuplicateEntity row(UUID id) {
        return duplicates.findByIdOptional(id).orElseThrow(() -> CommonProblem.notFound("pair of records"));
    }

    private static Traits traits(PatientEntity row) {
        return new Traits(row.personHash, row.emailHash, row.phoneHash);
    }
}
