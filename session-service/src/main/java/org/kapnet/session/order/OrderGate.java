package org.kapnet.session.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.session.directory.Directory;
import org.kapnet.session.directory.TeamPolicy;
import org.kapnet.session.dosing.Baseline;
import org.kapnet.session.dosing.SessionPlan;
import org.kapnet.session.exposure.Dose;
import org.kapnet.session.exposure.Exposure;
import org.kapnet.session.exposure.Exposures;
import org.kapnet.session.protocol.Finding;
import org.kapnet.session.protocol.Protocol;
import org.kapnet.session.protocol.Protocols;
import org.kapnet.session.standing.Standing;
import org.kapnet.session.standing.StandingPolicy;
import org.kapnet.session.standing.Standings;

/** Gathers what speaks against ordering, verifying and giving a dose. */
@ApplicationScoped
public class OrderGate {
    private final Protocols protocols;
    private final Standings standings;
    private final Exposures exposures;
    private final Directory directory;
    private final CurrentActor actor;

    OrderGate(Protocols protocols, Standings standings, Exposures exposures, Directory directory, CurrentActor actor) {
        this.protocols = protocols;
        this.standings = standings;
        this.exposures = exposures;
        this.directory = directory;
        this.actor = actor;
    }

    /** What speaks against an order, and apart from it the debt, which a prescriber may override. */
    record AgainstOrder(List<Finding> findings, Optional<Finding> debt) {}

    /** What speaks against ordering a dose now. Other orders for the patient wait for the rest of the transaction. */
    AgainstOrder order(SessionPlan plan, Baseline baseline, OrderDose command, Instant now) {
        Protocol protocol = protocol(plan);
        exposures.hold(plan.patientId());
        Exposure others = exposures.of(plan.patientId()).without(plan.id());
        OrderRequest request = new OrderRequest(
                command.doseMg(),
                baseline.weightKg(),
                baseline.takenAt(),
                baseline.takenAt(),
                others.lastDose(protocol.medicine(), plan.route()).map(Dose::doseMg),
                others.lastDose().map(Dose::at));
        List<Finding> findings = new ArrayList<>(OrderPolicy.findings(protocol, request, now));
        findings.addAll(StandingPolicy.findings(protocol, standing(plan, protocol), now));
        findings.addAll(acting(plan, now));
        return new AgainstOrder(findings, DebtPolicy.owed(protocol, others.lastDose()));
    }

    /** What speaks against verifying an order now. */
    List<Finding> verification(SessionPlan plan, Baseline baseline, Instant now) {
        Protocol protocol = protocol(plan);
        List<Finding> findings = new ArrayList<>(ReadinessAge.findings(protocol, baseline.takenAt(), now));
        findings.addAll(StandingPolicy.findings(protocol, standing(plan, protocol), now));
        findings.addAll(acting(plan, now));
        return findings;
    }

    /**
     * What spoke against a dose when it was given. What ended later does not count: the record of a dose that was given
     * rightly is never refused, however late it comes.
     */
    public List<Finding> dose(SessionPlan plan, Baseline baseline, Instant givenAt) {
        Protocol protocol = protocol(plan);
        List<Finding> findings = new ArrayList<>(ReadinessAge.findings(protocol, baseline.takenAt(), givenAt));
        findings.addAll(
                StandingPolicy.findings(protocol, standing(plan, protocol).asOf(givenAt), givenAt));
        findings.addAll(acting(plan, givenAt));
        return findings;
    }

    private List<Finding> acting(SessionPlan plan, Instant at) {
        return TeamPolicy.acting(directory.practitionerOf(actor.get().subject(), plan.clinicId()), at);
    }

    private Standing standing(SessionPlan plan, Protocol protocol) {
        return standings.of(plan.patientId(), protocol.route(), plan.episodeId());
    }

    private Protocol protocol(SessionPlan plan) {
        return protocols.exactly(plan.protocolId(), plan.protocolVersion());
    }
}
