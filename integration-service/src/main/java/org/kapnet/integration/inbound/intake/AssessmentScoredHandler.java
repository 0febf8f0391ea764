package org.kapnet.integration.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.kapnet.integration.progress.Progress;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.inbox.IncomingEvent;
import org.kapnet.platform.tenancy.Scope;

/** Takes up totals. In the network's scope, because the patient may have moved to another clinic meanwhile. */
@ApplicationScoped
class AssessmentScoredHandler implements EventHandler<AssessmentScored> {

    private final Progress progress;

    AssessmentScoredHandler(Progress progress) {
        this.progress = progress;
    }

    @Override
    public String type() {
        return "org.kapnet.intake.assessment-scored.v1";
    }

    @Override
    public Class<AssessmentScored> payloadType() {
        return AssessmentScored.class;
    }

    @Override
    public Scope scope(IncomingEvent event) {
        return Scope.network();
    }

    @Override
    public void handle(IncomingEvent event, AssessmentScored payload) {
        progress.scored(new Progress.Score(
                payload.assessmentId(),
                payload.patientId(),
                payload.clinicId(),
                payload.instrument(),
                payload.instrumentVersion().toString(),
                payload.total(),
                payload.score(),
                payload.band(),
                payload.takenAt()));
    }
}
