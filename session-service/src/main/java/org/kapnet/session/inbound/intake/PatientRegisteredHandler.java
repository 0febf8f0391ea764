package org.kapnet.session.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.session.standing.StandingFacts;

/** A patient is known. The sealed contact points are not for this service and not read. */
@ApplicationScoped
class PatientRegisteredHandler implements EventHandler<PatientRegisteredHandler.PatientRegistered> {
    private final StandingFacts standingFacts;

    PatientRegisteredHandler(StandingFacts standingFacts) {
        this.standingFacts = standingFacts;
    }

    /** What this service reads of the fact. */
    record PatientRegistered(UUID patientId, UUID clinicId, String zone) {}

    @Override
    public String type() {
        return "org.kapnet.intake.patient-registered.v1";
    }

    @Override
    public Class<PatientRegistered> payloadType() {
        return PatientRegistered.class;
    }

    /** The fact may belong to a patient whom another clinic treats by now. */
    @Override
    public Scope scope(IncomingEvent event) {
        return Scope.network();
    }

    @Override
    public void handle(IncomingEvent event, PatientRegistered fact) {
        standingFacts.registered(fact.patientId(), fact.clinicId(), fact.zone());
    }
}
