package org.kapnet.intake.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.web.Preconditions;

/** What each site offers. */
@ApplicationScoped
class Offerings {

    private final OfferingRepository offerings;
    private final SiteRepository sites;
    private final ClinicAuthority authority;
    private final Audit audit;

    Offerings(OfferingRepository offerings, SiteRepository sites, ClinicAuthority authority, Audit audit) {
        this.offerings = offerings;
        this.sites = sites;
        this.authority = authority;
        this.audit = audit;
    }

    /** Replaces the offering. It is no clinical record, so a version is checked only where the caller names one. */
    @Transactional
    OfferingEntity publish(UUID siteId, PublishOffering command, @Nullable String ifMatch) {
        SiteEntity site = sites.findByIdOptional(siteId).orElseThrow(() -> CommonProblem.notFound("site"));
        authority.requireManager(site.clinicId);
        Optional<OfferingEntity> known = offerings.findByIdOptional(siteId);
        OfferingEntity offering;
        if (known.isPresent()) {
            offering = known.get();
            if (ifMatch != null) {
                Preconditions.requireMatch(ifMatch, offering.version);
            }
            offering.publish(command);
        } else {
            offering = new OfferingEntity(siteId, command);
            offerings.persist(offering);
        }
        offerings.flush();
        audit.did("publish-offering", "site", siteId, null, null);
        return offering;
    }

    @Transactional
    OfferingEntity find(UUID siteId) {
        return offerings.findByIdOptional(siteId).orElseThrow(() -> CommonProblem.notFound("offering"));
    }
}
