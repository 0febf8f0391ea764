package org.kapnet.session.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.crypto.FieldCipher;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Preconditions;
import org.kapnet.session.dosing.Baseline;
import org.kapnet.session.dosing.DosingSession.Ordered;
import org.kapnet.session.dosing.DosingSession.Ready;
import org.kapnet.session.dosing.DosingSessions;
import org.kapnet.session.dosing.Held;
import org.kapnet.session.dosing.SessionPlan;
import org.kapnet.session.order.OrderGate.AgainstOrder;
import org.kapnet.session.problem.SessionProblem;
import org.kapnet.session.protocol.Finding;
import org.kapnet.session.protocol.Protocol;
import org.kapnet.session.protocol.Protocols;
import org.kapnet.session.wire.Wire;

/** Orders doses and has them verified by a second person. */
@ApplicationScoped
public class DoseOrders {
    private final DoseOrderRepository repository;
    private final DosingSessions sessions;
    private final Protocols protocols;
    private final OrderGate gate;
    private final FieldCipher cipher;
    private final Audit audit;
    private final CurrentActor actor;
    private final Clock clock;

    DoseOrders(
            DoseOrderRepository repository,
            DosingSessions sessions,
            Protocols protocols,
            OrderGate gate,
            FieldCipher cipher,
            Audit audit,
            CurrentActor actor,
            Clock clock) {
        this.repository = repository;
        this.sessions = sessions;
        this.protocols = protocols;
        this.gate = gate;
        this.cipher = cipher;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** Orders a dose within the protocol, and not while the last dose's integration is owed. */
    @Transactional
    OrderView order(UUID sessionId, @Nullable String ifMatch, OrderDose command) {
        Held<Ready> held = sessions.hold(sessionId, ifMatch, Ready.class);
        SessionPlan plan = held.plan();
        Protocol protocol = protocols.exactly(plan.protocolId(), plan.protocolVersion());
        Baseline baseline = held.state().baseline();
        Instant now = clock.instant();
        AgainstOrder against = gate.order(plan, baseline, command, now);
        boolean owed = against.debt().isPresent();
        refuse(against, command.override() != null);
        DoseOrderEntity row = new DoseOrderEntity();
        row.id = Ids.next();
        row.clinicId = plan.clinicId();
        row.patientId = plan.patientId();
        row.sessionId = plan.id();
        row.doseMg = Wire.plain(command.doseMg());
        row.weightKg = baseline.weightKg();
        row.weightBasis = "actual";
        row.mgPerKg = OrderPolicy.mgPerKg(command.doseMg(), baseline.weightKg());
        row.route = plan.route();
        row.medicine = protocol.medicine();
        row.formulation = command.formulation();
        row.concentrationMgPerMl = command.concentrationMgPerMl();
        row.orderedBy = actor.get().subject();
        row.orderedAt = now;
        if (owed && command.override() != null) {
            row.debtOverrideReason = cipher.seal(
                    "dose_order.debt_override_reason", command.override().reason());
        }
        repository.persist(row);
        sessions.apply(
                held,
                held.state().order(row.id, row.doseMg),
                "order-dose",
                row.debtOverrideReason == null ? null : "override integration-debt");
        return OrderView.of(row);
    }

    /** A second person agrees with the order as they read it. */
    @Transactional
    OrderView verify(UUID orderId, @Nullable String ifMatch) {
        DoseOrderEntity seen = repository.findById(orderId);
        if (seen == null) {
            throw CommonProblem.notFound("order");
        }
        // The session first, as every other step does: two steps never wait for each other.
        Held<Ordered> held = sessions.hold(seen.sessionId, Ordered.class);
        Preconditions.requireMatch(ifMatch, seen.version);
        String verifier = actor.get().subject();
        if (verifier.equals(seen.orderedBy)) {
            throw ProblemException.of(SessionProblem.SECOND_PERSON_REQUIRED)
                    .detail("Whoever ordered a dose cannot verify it.");
        }
        Instant now = clock.instant();
        List<Finding> findings = gate.verification(held.plan(), held.state().baseline(), now);
        if (!findings.isEmpty()) {
            throw SessionProblem.refusal(SessionProblem.ORDER_REFUSED, findings);
        }
        seen.verifiedBy = verifier;
        seen.verifiedAt = now;
        repository.flush();
        sessions.apply(held, held.state().verify(), "verify-order", null);
        return OrderView.of(seen);
    }

    @Transactional
    OrderView get(UUID id) {
        DoseOrderEntity row = repository.findById(id);
        if (row == null) {
            throw CommonProblem.notFound("order");
        }
        audit.read("order", row.id, row.patientId);
        return OrderView.of(row);
    }

    /** The order as it is to be given. */
    @Transactional(TxType.MANDATORY)
    public DoseOrder toGive(UUID id) {
        DoseOrderEntity row = repository.findById(id, LockModeType.NONE);
        if (row == null) {
            throw CommonProblem.notFound("order");
        }
        return new DoseOrder(
                row.id, row.doseMg, row.medicine, row.formulation, row.concentrationMgPerMl, row.verifiedAt);
    }

    private static void refuse(AgainstOrder against, boolean overridden) {
        if (against.debt().isPresent() && !overridden) {
            List<Finding> all = new ArrayList<>(against.findings());
            all.addFirst(against.debt().get());
            throw SessionProblem.refusal(SessionProblem.INTEGRATION_DEBT, all);
        }
        if (!against.findings().isEmpty()) {
            throw SessionProblem.refusal(SessionProblem.ORDER_REFUSED, against.findings());
        }
    }
}
