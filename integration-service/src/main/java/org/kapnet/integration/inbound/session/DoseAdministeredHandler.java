package org.kapnet.integration.inbound.session;

import jakarta.enterprise.context.ApplicationScoped;
import org.kapnet.integration.plan.Plans;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;

/** From a dose on its integration is due. */
@ApplicationScoped
class DoseAdministeredHandler implements EventHandler<DoseAdministered> {

    private final Plans plans;

    DoseAdministeredHandler(Plans plans) {
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
    public void handle(IncomingEvent event, DoseAdministered payload) {
        plans.dosed(
                payload.sessionId(),
                payload.patientId(),
                payload.clinicId(),
                payload.therapistId(),
                payload.ordinal(),
                payload.administeredAt());
    }
}
