package org.kapnet.intake.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.caseload.Caseload;
import org.kapnet.intake.caseload.Caseload.Condition;
import org.kapnet.intake.listing.Listing;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.web.Page;

/**
 * Shows a clinic's staff whom the clinic has, and finds one of them. Always the caller's own clinic: an emergency opens
 * one record, never a list of another clinic's. A therapist finds own patients.
 */
@ApplicationScoped
class Lookups {

    private final PatientRepository patients;
    private final Caseload caseload;
    private final Sealing sealing;
    private final CurrentActor currentActor;
    private final Listing listing;
    private final Audit audit;

    Lookups(
            PatientRepository patients,
            Caseload caseload,
            Sealing sealing,
            CurrentActor currentActor,
            Listing listing,
            Audit audit) {
        this.patients = patients;
        this.caseload = caseload;
        this.sealing = sealing;
        this.currentActor = currentActor;
        this.listing = listing;
        this.audit = audit;
    }

    /** The clinic's records, the newest first. */
    @Transactional
    Page<PatientEntry> list(int limit, @Nullable String cursor) {
        return page("", Map.of(), limit, cursor);
    }

    /** The clinic's records that fulfil the one thing that is asked for. */
    @Transactional
    Page<PatientEntry> find(FindPatients query, int limit, @Nullable String cursor) {
        String email = query.email();
        String phone = query.phone();
        String familyName = query.familyName();
        LocalDate birthDate = query.birthDate();
        if ((familyName == null) != (birthDate == null)) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                    .error(
                            familyName == null ? "/familyName" : "/birthDate",
                            "must be given with the other of the two");
        }
        if (Stream.of(email, phone, familyName).filter(Objects::nonNull).count() != 1) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                    .error("", "must hold exactly one of email, phone, and familyName with birthDate");
        }
        if (email != null) {
            return page(" and emailHash = :hash", Map.of("hash", sealing.emailHash(email)), limit, cursor);
        }
        if (phone != null) {
            return page(" and phoneHash = :hash", Map.of("hash", sealing.phoneHash(phone)), limit, cursor);
        }
        if (familyName == null || birthDate == null) {
            throw new IllegalStateException("one of the three is given");
        }
        byte[] hash = sealing.familyHash(familyName, birthDate);
        return page(" and familyHash = :hash", Map.of("hash", hash), limit, cursor);
    }

    private Page<PatientEntry> page(
            String condition, Map<String, Object> parameters, int limit, @Nullable String cursor) {
        UUID clinicId = currentActor.get().requireClinic();
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("clinic", clinicId);
        Condition own = caseload.on("id").and("clinicId = :clinic and destroyedAt is null" + condition, all);
        List<PatientEntity> rows = listing.rows(patients, own.text(), own.parameters(), limit, cursor);
        Page<PatientEntry> page = listing.page(rows, limit, row -> row.id, this::entry);
        page.items().forEach(shown -> audit.read("patient-entry", shown.id(), shown.id()));
        return page;
    }

    private PatientEntry entry(PatientEntity row) {
        PatientIdentity identity = sealing.open(row.sealedIdentity);
        return new PatientEntry(
                row.id, identity.givenName(), identity.familyName(), identity.birthDate(), row.closedAt);
    }
}
