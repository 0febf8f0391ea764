package org.kapnet.notification.escalation;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kapnet.notification.listing.Filter;
import org.kapnet.notification.listing.Listing;
import org.kapnet.notification.problem.NotificationProblem;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.LogKeys;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.timer.Timers;
import org.kapnet.platform.web.Page;
import org.kapnet.platform.web.Preconditions;

/** Raises, repeats and acknowledges escalations. */
@ApplicationScoped
@Transactional
public class Escalations {

    private static final Logger LOG = Logger.getLogger(Escalations.class);

    private final EscalationRepository repository;
    private final EscalationCalls calls;
    private final EscalationLadder ladder;
    private final Listing listing;
    private final Timers timers;
    private final Outbox outbox;
    private final Audit audit;
    private final MeterRegistry meters;
    private final Clock clock;

    Escalations(
            EscalationRepository repository,
            EscalationCalls calls,
            EscalationLadder ladder,
            Listing listing,
            Timers timers,
            Outbox outbox,
            Audit audit,
            MeterRegistry meters,
            Clock clock) {
        this.repository = repository;
        this.calls = calls;
        this.ladder = ladder;
        this.listing = listing;
        this.timers = timers;
        this.outbox = outbox;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
    }

    /** Raises an escalation in the transaction of its event and calls the first level; the same event raises once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise(RaiseEscalation alert) {
        if (repository.count("causeEventId", alert.causeEventId()) > 0) {
            return;
        }
        Instant now = clock.instant();
        EscalationEntity entity = new EscalationEntity(alert, now, ladder.version());
        entity.apply(Escalation.Raised.first(now, interval(entity)));
        repository.persist(entity);
        call(entity);
        outbox.append(OutgoingEvent.aboutPatient(
                "escalation-raised",
                entity.id(),
                alert.patientId(),
                alert.clinicId(),
                new EscalationEvents.EscalationRaised(
                        entity.id(), alert.patientId(), alert.clinicId(), alert.cause(), alert.causeEventId(), now)));
    }

    /** The patient is treated by another clinic from now on: what nobody has answered is called out there, anew. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void patientMoved(UUID patientId, UUID clinicId) {
        for (EscalationEntity entity : repository.lockRaisedOf(patientId)) {
            if (!entity.clinicId().equals(clinicId)) {
                entity.moveTo(clinicId);
                entity.apply(Escalation.Raised.first(clock.instant(), interval(entity)));
                audit.did("move-escalation", "escalation", entity.id(), patientId, null);
                call(entity);
            }
        }
    }

    /** The timer's turn: calls the next level unless someone has answered. */
    @Transactional(Transactional.TxType.MANDATORY)
    void step(UUID id) {
        EscalationEntity entity = repository.lock(id).orElse(null);
        if (entity == null || !(entity.escalation() instanceof Escalation.Raised raised)) {
            return;
        }
        Instant now = clock.instant();
        if (raised.due(now)) {
            entity.apply(raised.repeat(now, interval(entity)));
            call(entity);
        } else {
            schedule(entity.id(), entity.clinicId(), raised.nextStepAt());
        }
    }

    /**
     * A clinician answers; no further step follows.
     *
     * @param ifMatch the version that the clinician saw
     */
    EscalationEntity acknowledge(UUID id, String accountId, @Nullable String ifMatch) {
        EscalationEntity entity = repository.lock(id).orElseThrow(() -> CommonProblem.notFound("escalation"));
        switch (entity.escalation()) {
            case Escalation.Acknowledged done ->
                throw ProblemException.of(NotificationProblem.ESCALATION_ALREADY_ACKNOWLEDGED)
                        .detail("Another answer came first.")
                        .with("acknowledgedBy", done.by())
                        .with("acknowledgedAt", done.at());
            case Escalation.Raised raised -> {
                Preconditions.requireMatch(ifMatch, entity.version());
                acknowledge(entity, raised.acknowledge(accountId, clock.instant()));
            }
        }
        repository.flush();
        return entity;
    }

    private void acknowledge(EscalationEntity entity, Escalation.Acknowledged done) {
        entity.apply(done);
        timers.cancel(EscalationTimer.NAME, entity.id().toString());
        audit.did("acknowledge-escalation", "escalation", entity.id(), entity.patientId(), null);
        outbox.append(OutgoingEvent.aboutPatient(
                "escalation-acknowledged",
                entity.id(),
                entity.patientId(),
                entity.clinicId(),
                new EscalationEvents.EscalationAcknowledged(
                        entity.id(), entity.patientId(), entity.clinicId(), done.by(), done.at())));
    }

    /** One escalation, logged as read. */
    EscalationEntity get(UUID id) {
        EscalationEntity entity =
                repository.findByIdOptional(id).orElseThrow(() -> CommonProblem.notFound("escalation"));
        audit.read("escalation", id, entity.patientId());
        return entity;
    }

    /** The newest escalations that the caller may see, logged as read. */
    Page<EscalationView> newest(@Nullable String state, @Nullable UUID patientId, @Nullable String cursor, int limit) {
        Filter filter = Filter.all().where("state", state).where("patientId", patientId);
        Page<EscalationView> page =
                listing.newest(repository, filter, cursor, limit, EscalationEntity::id, EscalationEntity::view);
        page.items().forEach(view -> audit.read("escalation", view.id(), view.patientId()));
        return page;
    }

    private void call(EscalationEntity entity) {
        Escalation.Raised raised = (Escalation.Raised) entity.escalation();
        int people = calls.call(entity, raised.step());
        entity.heardBy(people);
        meters.counter("kap.escalation.steps", "heard", Boolean.toString(people > 0))
                .increment();
        if (people == 0) {
            try (LogKeys _ = LogKeys.with("aggregateId", entity.id()).and("tenant", entity.clinicId())) {
                LOG.error("nobody is on call for an escalation");
            }
        }
        schedule(entity.id(), entity.clinicId(), raised.nextStepAt());
    }

    private void schedule(UUID id, UUID clinicId, Instant at) {
        timers.schedule(EscalationTimer.NAME, id.toString(), at, clinicId, id.toString());
    }

    private Duration interval(EscalationEntity entity) {
        return ladder.repeatEvery(entity.cause(), entity.level());
    }
}
