package org.kapnet.session.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.security.SubjectLinks;

/** A patient has an account to sign in with. */
@ApplicationScoped
class PatientLinkedHandler implements EventHandler<PatientLinkedHandler.PatientLinked> {
    private final SubjectLinks subjectLinks;

    PatientLinkedHandler(SubjectLinks subjectLinks) {
        this.subjectLinks = subjectLinks;
    }

    /** What this service reads of the fact. */
    record PatientLinked(UUID patientId, String subject) {}

    @Override
    public String type() {
        return "org.kapnet.intake.patient-linked.v1";
    }

    @Override
    public Class<PatientLinked> payloadType() {
        return PatientLinked.class;
    }

    @Override
    public void handle(IncomingEvent event, PatientLinked fact) {
        subjectLinks.link(fact.subject(), fact.patientId(), event.time());
    }
}
