package org.kapnet.session.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.session.directory.Directory;

/** A clinic joined: its sites and their zones. */
@ApplicationScoped
class ClinicRegisteredHandler implements EventHandler<ClinicRegisteredHandler.ClinicRegistered> {
    private final Directory directory;

    ClinicRegisteredHandler(Directory directory) {
        this.directory = directory;
    }

    /** What this service reads of the fact. */
    record ClinicRegistered(UUID clinicId, List<Site> sites) {}

    /** What this service reads of a site. */
    record Site(UUID siteId, String name, String zone) {}

    @Override
    public String type() {
        return "org.kapnet.intake.clinic-registered.v1";
    }

    @Override
    public Class<ClinicRegistered> payloadType() {
        return ClinicRegistered.class;
    }

    @Override
    public void handle(IncomingEvent event, ClinicRegistered fact) {
        fact.sites().forEach(site -> directory.learnSite(site.siteId(), fact.clinicId(), site.name(), site.zone()));
    }
}
