package org.kapnet.intake.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.listing.Listing;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Page;
import org.kapnet.platform.web.Preconditions;

/** The clinics of the network. */
@ApplicationScoped
class Clinics {

    private final ClinicRepository clinics;
    private final ClinicNews news;
    private final Listing listing;
    private final Audit audit;
    private final Clock clock;

    Clinics(ClinicRepository clinics, ClinicNews news, Listing listing, Audit audit, Clock clock) {
        this.clinics = clinics;
        this.news = news;
        this.listing = listing;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ClinicEntity register(RegisterClinic command) {
        UUID id = Objects.requireNonNullElseGet(command.id(), Ids::next);
        if (clinics.findByIdOptional(id).isPresent()) {
            throw ProblemException.of(CommonProblem.CONFLICT).detail("A clinic with this id exists.");
        }
        ClinicEntity clinic = new ClinicEntity(id, command.name(), clock.instant());
        clinics.persistAndFlush(clinic);
        news.registered(clinic);
        audit.did("register-clinic", "clinic", id, null, null);
        return clinic;
    }

    @Transactional
    ClinicEntity rename(UUID clinicId, RenameClinic command, @Nullable String ifMatch) {
        ClinicEntity clinic = find(clinicId);
        Preconditions.requireMatch(ifMatch, clinic.version);
        clinic.name = command.name();
        clinics.flush();
        news.changed(clinic);
        audit.did("rename-clinic", "clinic", clinicId, null, null);
        return clinic;
    }

    @Transactional
    ClinicEntity find(UUID clinicId) {
        return clinics.findByIdOptional(clinicId).orElseThrow(() -> CommonProblem.notFound("clinic"));
    }

    @Transactional
    Page<ClinicView> list(int limit, @Nullable String cursor) {
        List<ClinicEntity> rows = listing.rows(clinics, "1 = 1", Map.of(), limit, cursor);
        return listing.page(rows, limit, row -> row.id, ClinicView::of);
    }
}
