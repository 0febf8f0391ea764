package org.kapnet.intake.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.web.Preconditions;

/**
 * Places where nobody is treated any more. The row stays, because episodes and sessions point to it; its offering goes, and
 * with it the entry in the directory. A licence that was good only there makes nobody assignable from then on.
 */
@ApplicationScoped
class SiteClosures {

    private final SiteRepository sites;
    private final ClinicRepository clinics;
    private final OfferingRepository offerings;
    private final ClinicAuthority authority;
    private final ClinicNews news;
    private final Audit audit;
    private final Clock clock;

    SiteClosures(
            SiteRepository sites,
            ClinicRepository clinics,
            OfferingRepository offerings,
            ClinicAuthority authority,
            ClinicNews news,
            Audit audit,
            Clock clock) {
        this.sites = sites;
        this.clinics = clinics;
        this.offerings = offerings;
        this.authority = authority;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Closes a site and tells the other services.
     *
     * @throws ProblemException {@code site-closed} when it was closed before
     */
    @Transactional
    SiteEntity close(UUID siteId, CloseSite command, @Nullable String ifMatch) {
        SiteEntity site = sites.findByIdOptional(siteId).orElseThrow(() -> CommonProblem.notFound("site"));
        authority.requireManager(site.clinicId);
        Preconditions.requireMatch(ifMatch, site.version);
        if (site.isClosed()) {
            throw ProblemException.of(IntakeProblem.SITE_CLOSED);
        }
        site.close(command.reason(), clock.instant());
        offerings.findByIdOptional(siteId).ifPresent(offerings::delete);
        sites.flush();
        news.changed(clinics.findByIdOptional(site.clinicId).orElseThrow(() -> CommonProblem.notFound("clinic")));
        audit.did("close-site", "site", siteId, null, site.closureReason);
        return site;
    }
}
