package org.kapnet.session.discharge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.problem.Reason;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.session.discharge.DischargeEvidence.TimedSigns;
import org.kapnet.session.discharge.DischargeVerdict.MayLeave;
import org.kapnet.session.discharge.DischargeVerdict.MustStay;
import org.kapnet.session.dosing.DosingSession.Watched;
import org.kapnet.session.dosing.DosingSessions;
import org.kapnet.session.dosing.Held;
import org.kapnet.session.dosing.SessionPlan;
import org.kapnet.session.dosing.SessionView;
import org.kapnet.session.problem.SessionProblem;
import org.kapnet.session.protocol.Protocol;
import org.kapnet.session.protocol.Protocols;
import org.kapnet.session.protocol.RiskLevel;
import org.kapnet.session.sql.Sql;
import org.kapnet.session.vitals.Vitals;
import org.kapnet.session.wire.Wire;

/** Lets patients go home, or says why not. */
@ApplicationScoped
class Discharges {
    private final DosingSessions sessions;
    private final Protocols protocols;
    private final Vitals vitals;
    private final CurrentActor actor;
    private final ObjectMapper json;
    private final Sql sql;
    private final Clock clock;

    Discharges(
            DosingSessions sessions,
            Protocols protocols,
            Vitals vitals,
            CurrentActor actor,
            ObjectMapper json,
            Sql sql,
            Clock clock) {
        this.sessions = sessions;
        this.protocols = protocols;
        this.vitals = vitals;
        this.actor = actor;
        this.json = json;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    SessionView discharge(UUID id, @Nullable String ifMatch, DischargeSession command) {
        Held<Watched> held = sessions.hold(id, ifMatch, Watched.class);
        SessionPlan plan = held.plan();
        Protocol protocol = protocols.exactly(plan.protocolId(), plan.protocolVersion());
        Instant now = clock.instant();
        return switch (DischargePolicy.decide(protocol, evidence(held.state(), command), now)) {
            case MustStay stay -> throw refusal(stay);
            case MayLeave(List<Criterion> criteria) -> {
                store(plan, criteria, now);
                yield sessions.apply(held, held.state().discharge(now), "discharge-session", null);
            }
        };
    }

    private DischargeEvidence evidence(Watched state, DischargeSession command) {
        return new DischargeEvidence(
                state.dose().at(),
                state.baseline().vitals(),
                vitals.latestSince(state.plan().id(), state.dose().at())
                        .map(taken -> new TimedSigns(taken.at(), taken.signs())),
                command.cadssTotal(),
                command.dissociationResolved(),
                command.oriented(),
                command.walksUnaided(),
                command.nauseaControlled(),
                Wire.constant(RiskLevel.class, command.suicidalityRiskLevel()),
                command.escortPresent(),
                command.instructionsGiven(),
                command.emergencyNumberGiven());
    }

    private void store(SessionPlan plan, List<Criterion> criteria, Instant now) {
        try {
            sql.change(
                    "insert into discharge (session_id, clinic_id, patient_id, discharged_at, signed_by, criteria)"
                            + " values (?, ?, ?, ?, ?, ?::jsonb)",
                    plan.id(),
                    plan.clinicId(),
                    plan.patientId(),
                    now,
                    actor.get().subject(),
                    json.writeValueAsString(criteria));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("criteria cannot be written", impossible);
        }
    }

    private static ProblemException refusal(MustStay stay) {
        return ProblemException.of(SessionProblem.DISCHARGE_CRITERIA_UNMET)
                .reasons(stay.unmet().stream()
                        .map(unmet -> new Reason(unmet.ruleId(), "Not met: " + unmet.message(), unmet.source()))
                        .toList());
    }
}
