package org.kapnet.intake.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.listing.Listing;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Page;

/** Clinics and their sites. Every change tells the other services the whole clinic, so that they can keep a copy. */
@ApplicationScoped
class Clinics {

    private final ClinicRepository clinics;
    private final SiteRepository sites;
    private final ClinicAuthority authority;
    private final Listing listing;
    private final Outbox outbox;
    private final Audit audit;
    private final Event<SiteAdded> siteAdded;
    private final Clock clock;

    Clinics(
            ClinicRepository clinics,
            SiteRepository sites,
            ClinicAuthority authority,
            Listing listing,
            Outbox outbox,
            Audit audit,
            Event<SiteAdded> siteAdded,
            Clock clock) {
        this.clinics = clinics;
        this.sites = sites;
        this.authority = authority;
        this.listing = listing;
        this.outbox = outbox;
        this.audit = audit;
        this.siteAdded = siteAdded;
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
        outbox.append(OutgoingEvent.about("clinic-registered", id, id, ClinicSnapshot.of(clinic, List.of())));
        audit.did("register-clinic", "clinic", id, null, null);
        return clinic;
    }

    @Transactional
    SiteEntity addSite(UUID clinicId, RegisterSite command) {
        ClinicEntity clinic = find(clinicId);
        authority.requireManager(clinicId);
        UUID id = Objects.requireNonNullElseGet(command.id(), Ids::next);
        if (sites.findByIdOptional(id).isPresent()) {
            throw ProblemException.of(CommonProblem.CONFLICT).detail("A site with this id exists.");
        }
        SiteEntity site = new SiteEntity(id, clinicId, command, clock.instant());
        sites.persistAndFlush(site);
        outbox.append(OutgoingEvent.about(
                "clinic-changed", clinicId, clinicId, ClinicSnapshot.of(clinic, sites.ofClinic(clinicId))));
        audit.did("add-site", "site", id, null, null);
        siteAdded.fire(new SiteAdded(clinicId));
        return site;
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

    @Transactional
    Page<SiteView> listSites(UUID clinicId, int limit, @Nullable String cursor) {
        find(clinicId);
        boolean manages = authority.manages(clinicId);
        List<SiteEntity> rows = listing.rows(sites, "clinicId = :clinic", Map.of("clinic", clinicId), limit, cursor);
        return listing.page(rows, limit, row -> row.id, row -> SiteView.of(row, manages));
    }
}
