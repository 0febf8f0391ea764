package org.kapnet.intake.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;

/**
 * Tells what has become of a clinic, in the transaction of the change: the other services the whole clinic, so that they
 * can keep a copy, and the other features of this one that they may have to look again.
 */
@ApplicationScoped
class ClinicNews {

    private final SiteRepository sites;
    private final Outbox outbox;
    private final Event<ClinicChanged> changed;

    ClinicNews(SiteRepository sites, Outbox outbox, Event<ClinicChanged> changed) {
        this.sites = sites;
        this.outbox = outbox;
        this.changed = changed;
    }

    void registered(ClinicEntity clinic) {
        outbox.append(
                OutgoingEvent.about("clinic-registered", clinic.id, clinic.id, ClinicSnapshot.of(clinic, List.of())));
    }

    void changed(ClinicEntity clinic) {
        outbox.append(OutgoingEvent.about(
                "clinic-changed", clinic.id, clinic.id, ClinicSnapshot.of(clinic, sites.ofClinic(clinic.id))));
        changed.fire(new ClinicChanged(clinic.id));
    }
}
