package org.kapnet.session.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.session.directory.Directory;

/** A clinic changed: a full picture of its sites. */
@ApplicationScoped
class ClinicChangedHandler implements EventHandler<ClinicChangedHandler.ClinicChanged> {
    private final Directory directory;

    ClinicChangedHandler(Directory directory) {
        this.directory = directory;
    }

    /** What this service reads of the fact. */
    record ClinicChanged(UUID clinicId, List<Site> sites) {}

    /** What this service reads of a site. */
    record Site(UUID siteId, String name, String zone) {}

    @Override
    public String type() {
        return "org.kapnet.intake.clinic-changed.v1";
    }

    @Override
    public Class<ClinicChanged> payloadType() {
        return ClinicChanged.class;
    }

    @Override
    public void handle(IncomingEvent event, ClinicChanged fact) {
        fact.sites().forEach(site -> directory.learnSite(site.siteId(), fact.clinicId(), site.name(), site.zone()));
    }
}
