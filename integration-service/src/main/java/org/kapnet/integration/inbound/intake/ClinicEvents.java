package org.kapnet.integration.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kapnet.integration.directory.DirectoryCopies;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;

/** Keeps the copy of clinics and their sites. */
final class ClinicEvents {

    private ClinicEvents() {}

    @ApplicationScoped
    static class Registered implements EventHandler<ClinicSnapshot> {

        private final DirectoryCopies copies;

        Registered(DirectoryCopies copies) {
            this.copies = copies;
        }

        @Override
        public String type() {
            return "org.kapnet.intake.clinic-registered.v1";
        }

        @Override
        public Class<ClinicSnapshot> payloadType() {
            return ClinicSnapshot.class;
        }

        @Override
        public void handle(IncomingEvent event, ClinicSnapshot payload) {
            keep(copies, payload);
        }
    }

    @ApplicationScoped
    static class Changed implements EventHandler<ClinicSnapshot> {

        private final DirectoryCopies copies;

        Changed(DirectoryCopies copies) {
            this.copies = copies;
        }

        @Override
        public String type() {
            return "org.kapnet.intake.clinic-changed.v1";
        }

        @Override
        public Class<ClinicSnapshot> payloadType() {
            return ClinicSnapshot.class;
        }

        @Override
        public void handle(IncomingEvent event, ClinicSnapshot payload) {
            keep(copies, payload);
        }
    }

    private static void keep(DirectoryCopies copies, ClinicSnapshot clinic) {
        List<DirectoryCopies.SiteFacts> sites = clinic.sites().stream()
                .map(site -> new DirectoryCopies.SiteFacts(site.siteId(), site.name(), site.zone(), site.state()))
                .toList();
        copies.clinic(clinic.clinicId(), clinic.name(), sites);
    }
}
