package org.kapnet.integration.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import org.kapnet.integration.directory.DirectoryCopies;
import org.kapnet.integration.directory.Patient;
import org.kapnet.integration.plan.Plans;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.security.SubjectLinks;
import org.kapnet.platform.tenancy.Scope;

/**
 * Keeps the copy of patients and of whose account is whose. In the network's scope, because a patient may have moved to
 * another clinic than the one that tells.
 */
final class PatientEvents {

    private PatientEvents() {}

    @ApplicationScoped
    static class Registered implements EventHandler<PatientContact> {

        private final DirectoryCopies copies;
        private final Plans plans;

        Registered(DirectoryCopies copies, Plans plans) {
            this.copies = copies;
            this.plans = plans;
        }

        @Override
        public String type() {
            return "org.kapnet.intake.patient-registered.v1";
        }

        @Override
        public Class<PatientContact> payloadType() {
            return PatientContact.class;
        }

        @Override
        public Scope scope(IncomingEvent event) {
            return Scope.network();
        }

        @Override
        public void handle(IncomingEvent event, PatientContact payload) {
            keep(copies, payload);
            plans.tryAgainForPatient(payload.patientId());
        }
    }

    @ApplicationScoped
    static class ContactChanged implements EventHandler<PatientContact> {

        private final DirectoryCopies copies;

        ContactChanged(DirectoryCopies copies) {
            this.copies = copies;
        }

        @Override
        public String type() {
            return "org.kapnet.intake.contact-changed.v1";
        }

        @Override
        public Class<PatientContact> payloadType() {
            return PatientContact.class;
        }

        @Override
        public Scope scope(IncomingEvent event) {
            return Scope.network();
        }

        @Override
        public void handle(IncomingEvent event, PatientContact payload) {
            keep(copies, payload);
        }
    }

    @ApplicationScoped
    static class Linked implements EventHandler<PatientLinked> {

        private final SubjectLinks links;

        Linked(SubjectLinks links) {
            this.links = links;
        }

        @Override
        public String type() {
            return "org.kapnet.intake.patient-linked.v1";
        }

        @Override
        public Class<PatientLinked> payloadType() {
            return PatientLinked.class;
        }

        @Override
        public void handle(IncomingEvent event, PatientLinked payload) {
            links.link(payload.subject(), payload.patientId(), event.time());
        }
    }

    private static void keep(DirectoryCopies copies, PatientContact patient) {
        copies.patient(
                new Patient(patient.patientId(), patient.clinicId(), ZoneId.of(patient.zone()), patient.state()));
    }
}
