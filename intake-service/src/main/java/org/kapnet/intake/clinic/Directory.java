package org.kapnet.intake.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.Indications;
import org.kapnet.intake.vocabulary.Route;
import org.kapnet.intake.vocabulary.WireNames;

/** What other features may ask the directory. Reads within the caller's transaction. */
@ApplicationScoped
public class Directory {

    private final ClinicRepository clinics;
    private final SiteRepository sites;
    private final OfferingRepository offerings;

    Directory(ClinicRepository clinics, SiteRepository sites, OfferingRepository offerings) {
        this.clinics = clinics;
        this.sites = sites;
        this.offerings = offerings;
    }

    /** A site that offers something, with prices in minor units; the total is that of a whole course. */
    public record OfferedSite(
            UUID siteId,
            UUID clinicId,
            String state,
            double latitude,
            double longitude,
            List<String> routes,
            List<String> indications,
            List<String> telehealthStates,
            long priceMinor,
            String currency,
            @Nullable Long courseTotalMinor,
            Insurers insurers,
            List<String> languages,
            List<String> supportOffered,
            @Nullable LocalDate nextAvailableOn) {

        /** Whether the site treats all of these by this route. */
        public boolean offers(Indications wanted, Route route) {
            return wanted.all().stream().allMatch(this::treats) && routes.contains(WireNames.of(route));
        }

        /** Whether the site treats this indication, by whatever route. */
        public boolean treats(Indication indication) {
            return indications.contains(WireNames.of(indication));
        }
    }

    /** Whether the network has this clinic. */
    public boolean hasClinic(UUID clinicId) {
        return clinics.findByIdOptional(clinicId).isPresent();
    }

    /** The states in which the clinic has sites; closed ones do not count. */
    public Set<String> statesOf(UUID clinicId) {
        return sites.ofClinic(clinicId).stream()
                .filter(site -> !site.isClosed())
                .map(site -> site.state)
                .collect(Collectors.toSet());
    }

    /** Every site with an offering. */
    public List<OfferedSite> offeredSites() {
        Map<UUID, OfferingEntity> bySite = offerings.listAll().stream()
                .collect(Collectors.toMap(offering -> offering.siteId, Function.identity()));
        return sites.list("id in ?1", bySite.keySet()).stream()
                .map(site -> offered(site, bySite.get(site.id)))
                .toList();
    }

    /** One site with its offering. */
    public Optional<OfferedSite> offeredSite(UUID siteId) {
        return sites.findByIdOptional(siteId)
                .flatMap(site -> offerings.findByIdOptional(siteId).map(offering -> offered(site, offering)));
    }

    private static OfferedSite offered(SiteEntity site, OfferingEntity offering) {
        return new OfferedSite(
                site.id,
                site.clinicId,
                site.state,
                site.latitude,
                site.longitude,
                offering.routes,
                offering.indications,
                offering.telehealthStates,
                offering.priceMinor,
                offering.currency,
                offering.courseTotalMinor,
                offering.insurers(),
                offering.languages,
                offering.supportOffered,
                offering.nextAvailableOn);
    }
}
