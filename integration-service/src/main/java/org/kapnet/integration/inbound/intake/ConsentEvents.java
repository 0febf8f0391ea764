package org.kapnet.integration.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.kapnet.integration.appointment.TelehealthHours;
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
        private final TelehealthHours hours;

        Withdrawn(DirectoryCopies copies, TelehealthHours hours) {
            this.copies = copies;
            this.hours = hours;
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
                hours.withoutConsent(payload.patientId());
            }
        }
    }

    @ApplicationScoped
    static class Outdated implements EventHandler<ConsentOutdated> {

        private final DirectoryCopies copies;
        private final TelehealthHours hours;

        Outdated(DirectoryCopies copies, TelehealthHours hours) {
            this.copies = copies;
            this.hours = hours;
        }

        @Override
        public String type() {
            return "org.kapnet.intake.consent-outdated.v1";
        }

        @Override
        public Class<ConsentOutdated> payloadType() {
            return ConsentOutdated.class;
        }

        @Override
        public Scope scope(IncomingEvent event) {
            return Scope.network();
        }

        @Override
        public void handle(IncomingEvent event, ConsentOutdated payload) {
            if (TELEHEALTH.equals(payload.kind())) {
                copies.telehealthOutdated(
                        payload.consentId(), payload.patientId(), payload.clinicId(), payload.outdatedAt());
                hours.withoutConsent(payload.patientId());
            }
        }
    }
}
