package org.kapnet.integration.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.kapnet.integration.directory.DirectoryCopies;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.tenancy.Scope;

/** Keeps consents to telehealth; the other kinds do not concern this service. */
final class ConsentEvents {

    private static final String TELEHEALTH = "telehealth";

    private ConsentEvents() {}

    @ApplicationScoped
    static class Signed implements EventHandler<ConsentSigned> {

        private final DirectoryCopies copies;

        Signed(DirectoryCopies copies) {
            this.copies = copies;
        }

        @Override
        public String type() {
            return "org.kapnet.intake.consent-signed.v1";
        }

        @Override
        public Class<ConsentSigned> payloadType() {
            return ConsentSigned.class;
        }

        @Override
        public Scope scope(IncomingEvent event) {
            return Scope.network();
        }

        @Override
        public void handle(IncomingEvent event, ConsentSigned payload) {
            if (TELEHEALTH.equals(payload.kind())) {
                copies.telehealthSigned(
                        payload.consentId(),
                        payload.patientId(),
                        payload.clinicId(),
                        payload.signedAt(),
                        payload.expiresAt());
            }
        }
    }

    @ApplicationScoped
    static class Withdrawn implements EventHandler<ConsentWithdrawn> {

        private final DirectoryCopies copies;

        Withdrawn(DirectoryCopies copies) {
            this.copies = copies;
        }

        @Override
        public String type() {
            return "org.kapnet.intake.consent-withdrawn.v1";
        }

        @Override
        public Class<ConsentWithdrawn> payloadType() {
            return ConsentWithdrawn.class;
        }

        @Override
        public Scope scope(IncomingEvent event) {
            return Scope.network();
        }

        @Override
        public void handle(IncomingEvent event, ConsentWithdrawn payload) {
            if (TELEHEALTH.equals(payload.kind())) {
                copies.telehealthWithdrawn(
                        payload.consentId(), payload.patientId(), payload.clinicId(), payload.withdrawnAt());
            }
        }
    }
}
