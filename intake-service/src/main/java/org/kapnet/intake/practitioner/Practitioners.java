package org.kapnet.intake.practitioner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.clinic.ClinicAuthority;
import org.kapnet.intake.clinic.Directory;
import org.kapnet.intake.listing.Listing;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Page;
import org.kapnet.platform.web.Preconditions;

/** The staff of the clinics. */
@ApplicationScoped
class Practitioners {

    private final PractitionerRepository practitioners;
    private final CredentialRepository credentials;
    private final CredentialWatch watch;
    private final Assignability assignability;
    private final ClinicAuthority authority;
    private final Directory directory;
    private final Listing listing;
    private final Audit audit;
    private final Clock clock;

    Practitioners(
            PractitionerRepository practitioners,
            CredentialRepository credentials,
            CredentialWatch watch,
            Assignability assignability,
            ClinicAuthority authority,
            Directory directory,
            Listing listing,
            Audit audit,
            Clock clock) {
        this.practitioners = practitioners;
        this.credentials = credentials;
        this.watch = watch;
        this.assignability = assignability;
        this.authority = authority;
        this.directory = directory;
        this.listing = listing;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    PractitionerEntity register(RegisterPractitioner command) {
        if (!directory.hasClinic(command.clinicId())) {
            throw CommonProblem.notFound("clinic");
        }
        authority.requireManager(command.clinicId());
        UUID id = Objects.requireNonNullElseGet(command.id(), Ids::next);
        if (practitioners.count("id = ?1 or accountId = ?2", id, command.accountId()) > 0) {
            throw ProblemException.of(CommonProblem.CONFLICT)
                    .detail("A practitioner with this id or this account exists.");
        }
        PractitionerEntity practitioner = new PractitionerEntity(id, command, clock.instant());
        practitioners.persistAndFlush(practitioner);
        watch.announce(practitioner);
        audit.did("register-practitioner", "practitioner", id, null, null);
        return practitioner;
    }

    /** Corrects a name or an identifier, also of somebody who has left. */
    @Transactional
    PractitionerEntity correct(UUID practitionerId, CorrectPractitioner command, @Nullable String ifMatch) {
        PractitionerEntity practitioner = find(practitionerId);
        authority.requireManager(practitioner.clinicId);
        Preconditions.requireMatch(ifMatch, practitioner.version);
        practitioner.correct(command);
        practitioners.flush();
        audit.did("correct-practitioner", "practitioner", practitionerId, null, null);
        return practitioner;
    }

    @Transactional
    PractitionerEntity find(UUID practitionerId) {
        return practitioners.findByIdOptional(practitionerId).orElseThrow(() -> CommonProblem.notFound("practitioner"));
    }

    @Transactional
    PractitionerView view(PractitionerEntity practitioner) {
        return view(practitioner, credentials.of(practitioner.id));
    }

    @Transactional
    Page<PractitionerView> list(@Nullable UUID clinicId, int limit, @Nullable String cursor) {
        List<PractitionerEntity> rows = clinicId == null
                ? listing.rows(practitioners, "1 = 1", Map.of(), limit, cursor)
                : listing.rows(practitioners, "clinicId = :clinic", Map.of("clinic", clinicId), limit, cursor);
        Map<UUID, List<CredentialEntity>> byPractitioner =
                credentials.ofAll(rows.stream().map(row -> row.id).toList());
        return listing.page(
                rows, limit, row -> row.id, row -> view(row, byPractitioner.getOrDefault(row.id, List.of())));
    }

    private PractitionerView view(PractitionerEntity row, List<CredentialEntity> onFile) {
        return PractitionerView.of(row, assignability.judge(row, onFile), authority.worksAt(row.clinicId));
    }
}
