package org.kapnet.intake.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.listing.Listing;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Page;
import org.kapnet.platform.web.Preconditions;

/** The places of the clinics. */
@ApplicationScoped
class Sites {

    private final SiteRepository sites;
    private final ClinicRepository clinics;
    private final ClinicAuthority authority;
    private final ClinicNews news;
    private final Listing listing;
    private final Audit audit;
    private final Clock clock;

    Sites(
            SiteRepository sites,
            ClinicRepository clinics,
            ClinicAuthority authority,
            ClinicNews news,
            Listing listing,
            Audit audit,
            Clock clock) {
        this.sites = sites;
        this.clinics = clinics;
        this.authority = authority;
        this.news = news;
        this.listing = listing;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    SiteEntity add(UUID clinicId, RegisterSite command) {
        ClinicEntity clinic = clinic(clinicId);
        authority.requireManager(clinicId);
        UUID id = Objects.requireNonNullElseGet(command.id(), Ids::next);
        if (sites.findByIdOptional(id).isPresent()) {
            throw ProblemException.of(CommonProblem.CONFLICT).detail("A site with this id exists.");
        }
        requireOwnRegistration(id, command);
        SiteEntity site = new SiteEntity(id, clinicId, command, clock.instant());
        sites.persistAndFlush(site);
        news.changed(clinic);
        audit.did("add-site", "site", id, null, null);
        return site;
    }

    @Transactional
    SiteEntity change(UUID siteId, ChangeSite command, @Nullable String ifMatch) {
        SiteEntity site = find(siteId);
        authority.requireManager(site.clinicId);
        Preconditions.requireMatch(ifMatch, site.version);
        if (site.isClosed()) {
            throw ProblemException.of(IntakeProblem.SITE_CLOSED);
        }
        requireOwnRegistration(siteId, command);
        site.describe(command);
        sites.flush();
        news.changed(clinic(site.clinicId));
        audit.did("change-site", "site", siteId, null, null);
        return site;
    }

    @Transactional
    SiteEntity find(UUID siteId) {
        return sites.findByIdOptional(siteId).orElseThrow(() -> CommonProblem.notFound("site"));
    }

    @Transactional
    Page<SiteView> list(UUID clinicId, int limit, @Nullable String cursor) {
        clinic(clinicId);
        boolean manages = authority.manages(clinicId);
        var rows = listing.rows(sites, "clinicId = :clinic", Map.of("clinic", clinicId), limit, cursor);
        return listing.page(rows, limit, row -> row.id, row -> SiteView.of(row, manages));
    }

    private ClinicEntity clinic(UUID clinicId) {
        return clinics.findByIdOptional(clinicId).orElseThrow(() -> CommonProblem.notFound("clinic"));
    }

    /**
     * Each place where controlled substances are kept has a registration of its own (21 CFR 1301.12). Of two that claim
     * the same at once, the table refuses one.
     */
    private void requireOwnRegistration(UUID siteId, SiteDescription description) {
        String number = description.deaNumber();
        if (description.isStocked() == (number == null)) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                    .error(
                            "/deaNumber",
                            number == null
                                    ? "must not be null where ketamine is kept"
                                    : "belongs to no site where no ketamine is kept");
        }
        if (number != null && sites.count("deaNumber = ?1 and id <> ?2 and closedAt is null", number, siteId) > 0) {
            throw ProblemException.of(IntakeProblem.DEA_REGISTRATION_TAKEN);
        }
    }
}
