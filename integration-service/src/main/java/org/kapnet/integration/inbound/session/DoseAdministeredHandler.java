package org.kapnet.integration.inbound.session;

import jakarta.enterprise.context.ApplicationScoped;
import org.kapnet.integration.directory.DirectoryCopies;
import org.kapnet.integration.plan.Plans;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.tenancy.Scope;

/** From a dose on its integration is due. In the network's scope, because its row may have gone with the patient. */
@ApplicationScoped
class DoseAdministeredHandler implements EventHandler<DoseAdministered> {

    private final DirectoryCopies copies;
    private final Plans plans;

    DoseAdministeredHandler(DirectoryCopies copies, Plans plans) {
        this.copies = copies;
        this.plans = plans;
    }

    @Override
    public String type() {
        return "org.kapnet.session.dose-administered.v1";
    }

    @Override
    public Class<DoseAdministered> payloadType() {
        return DoseAdministered.class;
    }

    @Override
    public Scope scope(IncomingEvent event) {
        return Scope.network();
    }

    @Override
    public void handle(IncomingEvent event, DoseAdministered payload) {
        copies.dosed(payload.patientId(), payload.clinicId(), payload.administeredAt());
        plans.dosed(
                payload.sessionId(),
                payload.patientId(),
                payload.clinicId(),
                payload.therapistId(),
                payload.ordinal(),
                payload.administeredAt());
    }
}
