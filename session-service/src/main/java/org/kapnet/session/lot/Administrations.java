package org.kapnet.session.lot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.session.directory.Directory;
import org.kapnet.session.dosing.DosingSession.Verified;
import org.kapnet.session.dosing.DosingSessions;
import org.kapnet.session.dosing.Held;
import org.kapnet.session.dosing.SessionPlan;
import org.kapnet.session.dosing.SessionView;
import org.kapnet.session.lot.Lot.Contents;
import org.kapnet.session.order.DoseOrder;
import org.kapnet.session.order.DoseOrders;
import org.kapnet.session.order.OrderGate;
import org.kapnet.session.problem.SessionProblem;
import org.kapnet.session.protocol.Finding;
import org.kapnet.session.protocol.Protocols;
import org.kapnet.session.vitals.ReadingWatch;
import org.kapnet.session.wire.Wire;

/** Gives ordered doses: session, lot and ledger change in one transaction. */
@ApplicationScoped
class Administrations {
    /** How far a client's clock may be ahead of ours. Technical, not clinical. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final DosingSessions sessions;
    private final DoseOrders orders;
    private final OrderGate gate;
    private final LotRepository lots;
    private final Ledger ledger;
    private final Directory directory;
    private final Protocols protocols;
    private final ReadingWatch watch;
    private final CurrentActor actor;
    private final Clock clock;

    Administrations(
            DosingSessions sessions,
            DoseOrders orders,
            OrderGate gate,
            LotRepository lots,
            Ledger ledger,
            Directory directory,
            Protocols protocols,
            ReadingWatch watch,
            CurrentActor actor,
            Clock clock) {
        this.sessions = sessions;
        this.orders = orders;
        this.gate = gate;
        this.lots = lots;
        this.ledger = ledger;
        this.directory = directory;
        this.protocols = protocols;
        this.watch = watch;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    AdministrationView administer(UUID sessionId, @Nullable String ifMatch, AdministerDose command) {
        Held<Verified> held = sessions.hold(sessionId, ifMatch, Verified.class);
        SessionPlan plan = held.plan();
        Instant now = clock.instant();
        checkTime(command, held.state(), now);
        if (!held.state().order().orderId().equals(command.orderId())) {
            throw CommonProblem.notFound("order of this session");
        }
        DoseOrder order = orders.toGive(command.orderId());
        checkVerifiedBefore(command, order);
        List<Finding> standing = gate.dose(plan, held.state().baseline(), command.administeredAt());
        // The session before the lot, in every path: two administrations never wait for each other.
        LotEntity lot = lots.findById(command.lotId(), LockModeType.PESSIMISTIC_WRITE);
        if (lot == null) {
            throw CommonProblem.notFound("lot");
        }
        String by = actor.get().subject();
        DrawRequest request = request(command, plan, order, by);
        lot.balanceMg = drawn(read(lot), request, standing).contents().balanceMg();
        UUID entry = ledger.administration(
                lot,
                new Ledger.Administration(
                        plan.id(),
                        plan.patientId(),
                        order.id(),
                        command.administeredMg(),
                        command.wastedMg(),
                        command.wastedMg().signum() == 0 ? null : command.witnessAccountId(),
                        command.administeredAt()),
                by,
                now);
        watch.begin(
                plan.id(),
                plan.clinicId(),
                command.administeredAt(),
                protocols.exactly(plan.protocolId(), plan.protocolVersion()));
        SessionView after =
                sessions.apply(held, held.state().administer(command.administeredAt()), "administer-dose", null);
        return new AdministrationView(
                entry,
                plan.id(),
                order.id(),
                lot.id,
                lot.lotNumber,
                Wire.plain(command.administeredMg()),
                Wire.plain(command.wastedMg()),
                by,
                command.witnessAccountId(),
                command.administeredAt(),
                Wire.plain(lot.balanceMg),
                after.version());
    }

    private static Lot drawn(Lot lot, DrawRequest request, List<Finding> standing) {
        List<Finding> findings = new ArrayList<>(standing);
        findings.addAll(DrawPolicy.findings(lot, request));
        return switch (lot) {
            case Lot.Open open when findings.isEmpty() -> open.draw(request.drawnMg());
            case Lot.Open open -> throw SessionProblem.refusal(SessionProblem.ADMINISTRATION_REFUSED, findings);
            case Lot.Quarantined set -> throw SessionProblem.refusal(SessionProblem.ADMINISTRATION_REFUSED, findings);
        };
    }

    private DrawRequest request(AdministerDose command, SessionPlan plan, DoseOrder order, String by) {
        Optional<String> witness = Optional.ofNullable(command.witnessAccountId());
        boolean staff = witness.flatMap(directory::practitionerOf)
                .filter(found -> plan.clinicId().equals(found.clinicId()))
                .isPresent();
        return new DrawRequest(
                plan.siteId(),
                LocalDate.ofInstant(command.administeredAt(), ZoneId.of(plan.zone())),
                order.doseMg(),
                order.medicine(),
                order.formulation(),
                order.concentrationMgPerMl(),
                command.administeredMg(),
                command.wastedMg(),
                by,
                witness,
                staff);
    }

    private static void checkTime(AdministerDose command, Verified state, Instant now) {
        if (command.administeredAt().isAfter(now.plus(CLOCK_SKEW))) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                    .error("/administeredAt", "must not be in the future");
        }
        if (command.administeredAt().isBefore(state.baseline().takenAt().minus(CLOCK_SKEW))) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                    .error("/administeredAt", "must not be before the checks that preceded the dose");
        }
    }

    /** A dose told as given before it was verified would shorten the observation. Clients tell whole seconds. */
    private static void checkVerifiedBefore(AdministerDose command, DoseOrder order) {
        Instant verified = order.verifiedAt();
        if (verified != null && command.administeredAt().isBefore(verified.truncatedTo(ChronoUnit.SECONDS))) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                    .error("/administeredAt", "must not be before the order was verified");
        }
    }

    private static Lot read(LotEntity row) {
        Contents contents = new Contents(
                row.siteId, row.medicine, row.formulation, row.concentrationMgPerMl, row.expiresOn, row.balanceMg);
        return row.state.equals("open") ? new Lot.Open(contents) : new Lot.Quarantined(contents);
    }
}
