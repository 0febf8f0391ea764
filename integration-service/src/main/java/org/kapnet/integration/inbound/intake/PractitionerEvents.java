package org.kapnet.integration.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.kapnet.integration.directory.DirectoryCopies;
import org.kapnet.integration.directory.Practitioner;
import org.kapnet.integration.plan.Plans;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;

/** Keeps the copy of who may work where. */
final class PractitionerEvents {

    private static final String LICENCE = "state-licence";

    private PractitionerEvents() {}

    @ApplicationScoped
    static class Credentialed implements EventHandler<PractitionerCredentialed> {

        private final DirectoryCopies copies;
        private final Plans plans;

        Credentialed(DirectoryCopies copies, Plans plans) {
            this.copies = copies;
            this.plans = plans;
        }

        @Override
        public String type() {
            return "org.kapnet.intake.practitioner-credentialed.v1";
        }

        @Override
        public Class<PractitionerCredentialed> payloadType() {
            return PractitionerCredentialed.class;
        }

        @Override
        public void handle(IncomingEvent event, PractitionerCredentialed payload) {
            copies.practitioner(new Practitioner(
                    payload.practitionerId(),
                    payload.clinicId(),
                    payload.profession(),
                    payload.accountId(),
                    payload.assignable(),
                    payload.assignableUntil(),
                    payload.licensedStates()));
            plans.tryAgainForTherapist(payload.practitionerId(), payload.clinicId());
        }
    }

    @ApplicationScoped
    static class Lapsed implements EventHandler<CredentialLapsed> {

        private final DirectoryCopies copies;

        Lapsed(DirectoryCopies copies) {
            this.copies = copies;
        }

        @Override
        public String type() {
            return "org.kapnet.intake.credential-lapsed.v1";
        }

        @Override
        public Class<CredentialLapsed> payloadType() {
            return CredentialLapsed.class;
        }

        @Override
        public void handle(IncomingEvent event, CredentialLapsed payload) {
            copies.credentialLapsed(
                    payload.practitionerId(), payload.state(), LICENCE.equals(payload.kind()), payload.assignable());
        }
    }
}
