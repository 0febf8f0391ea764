package org.kapnet.intake.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.FieldError;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.web.Preconditions;

/** What each site offers. */
@ApplicationScoped
class Offerings {

    private final OfferingRepository offerings;
    private final SiteRepository sites;
    private final ClinicAuthority authority;
    private final Audit audit;
    private final Event<OfferingPublished> published;
    private final Event<OfferingWithdrawn> withdrawn;

    Offerings(
            OfferingRepository offerings,
            SiteRepository sites,
            ClinicAuthority authority,
            Audit audit,
            Event<OfferingPublished> published,
            Event<OfferingWithdrawn> withdrawn) {
        this.offerings = offerings;
        this.sites = sites;
        this.authority = authority;
        this.audit = audit;
        this.published = published;
        this.withdrawn = withdrawn;
    }

    /** Publishes the first offering of a site, or replaces the one that the caller has seen. */
    @Transactional
    OfferingEntity publish(UUID siteId, PublishOffering command, @Nullable String ifMatch) {
        SiteEntity site = sites.findByIdOptional(siteId).orElseThrow(() -> CommonProblem.notFound("site"));
        authority.requireManager(site.clinicId);
        if (site.isClosed()) {
            throw ProblemException.of(IntakeProblem.SITE_CLOSED);
        }
        List<FieldError> faults = OfferingFormPolicy.faults(command);
        if (!faults.isEmpty()) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED).errors(faults);
        }
        Optional<OfferingEntity> known = offerings.findByIdOptional(siteId);
        OfferingEntity offering;
        if (known.isPresent()) {
            offering = known.get();
            Preconditions.requireMatch(ifMatch, offering.version);
            offering.publish(command);
        } else {
            offering = new OfferingEntity(siteId, command);
            offerings.persist(offering);
        }
        offerings.flush();
        audit.did("publish-offering", "site", siteId, null, null);
        published.fire(new OfferingPublished(siteId));
        return offering;
    }

    /** Takes the offering that the caller has seen back. The site stays and can offer something again. */
    @Transactional
    void withdraw(UUID siteId, @Nullable String ifMatch) {
        SiteEntity site = sites.findByIdOptional(siteId).orElseThrow(() -> CommonProblem.notFound("site"));
        authority.requireManager(site.clinicId);
        OfferingEntity offering = find(siteId);
        Preconditions.requireMatch(ifMatch, offering.version);
        offerings.delete(offering);
        offerings.flush();
        audit.did("withdraw-offering", "site", siteId, null, null);
        withdrawn.fire(new OfferingWithdrawn(siteId));
    }

    @Transactional
    OfferingEntity find(UUID siteId) {
        return offerings.findByIdOptional(siteId).orElseThrow(() -> CommonProblem.notFound("offering"));
    }
}
