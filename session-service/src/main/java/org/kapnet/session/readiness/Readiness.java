package org.kapnet.session.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.crypto.FieldCipher;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.security.Actor;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.security.Roles;
import org.kapnet.session.dosing.Baseline;
import org.kapnet.session.dosing.DosingSession.BeforeDose;
import org.kapnet.session.dosing.DosingSessions;
import org.kapnet.session.dosing.Held;
import org.kapnet.session.dosing.SessionPlan;
import org.kapnet.session.dosing.SessionView;
import org.kapnet.session.problem.SessionProblem;
import org.kapnet.session.protocol.Finding;
import org.kapnet.session.protocol.Protocol;
import org.kapnet.session.protocol.Protocols;
import org.kapnet.session.protocol.RiskLevel;
import org.kapnet.session.readiness.ReadinessVerdict.MayBeDosed;
import org.kapnet.session.readiness.ReadinessVerdict.NotReady;
import org.kapnet.session.sql.Sql;
import org.kapnet.session.standing.StandingPolicy;
import org.kapnet.session.standing.Standings;
import org.kapnet.session.vitals.VitalSigns;
import org.kapnet.session.wire.Wire;

/** Records the checks before a dose and decides whether the patient may be dosed. */
@ApplicationScoped
class Readiness {
    private final DosingSessions sessions;
    private final Protocols protocols;
    private final Standings standings;
    private final FieldCipher cipher;
    private final CurrentActor currentActor;
    private final Sql sql;
    private final Clock clock;

    Readiness(
            DosingSessions sessions,
            Protocols protocols,
            Standings standings,
            FieldCipher cipher,
            CurrentActor currentActor,
            Sql sql,
            Clock clock) {
        this.sessions = sessions;
        this.protocols = protocols;
        this.standings = standings;
        this.cipher = cipher;
        this.currentActor = currentActor;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    SessionView record(UUID id, @Nullable String ifMatch, RecordReadiness command) {
        Actor actor = currentActor.get();
        if (command.override() != null && !actor.is(Roles.PRESCRIBER)) {
            throw ProblemException.of(CommonProblem.FORBIDDEN).detail("Only a prescriber overrides.");
        }
        Held<BeforeDose> held = sessions.hold(id, ifMatch, BeforeDose.class);
        SessionPlan plan = held.plan();
        Protocol protocol = protocols.exactly(plan.protocolId(), plan.protocolVersion());
        Instant now = clock.instant();
        RiskLevel risk = riskLevel(command.suicidality());
        ReadinessEvidence evidence = evidence(command, risk);
        List<Finding> standing = new ArrayList<>(StandingPolicy.findings(
                protocol, standings.of(plan.patientId(), protocol.route(), plan.episodeId()), now));
        held.state()
                .ordered()
                .flatMap(order -> ReadinessPolicy.orderedFor(protocol, order.doseMg(), command.weightKg()))
                .ifPresent(standing::add);
        return switch (ReadinessPolicy.decide(protocol, evidence, standing, now, command.override() != null)) {
            case NotReady(List<Finding> findings) -> throw SessionProblem.refusal(SessionProblem.NOT_READY, findings);
            case MayBeDosed(List<Finding> overridden) -> {
                store(plan, command, risk, overridden, actor, now);
                String reason = overridden.isEmpty()
                        ? null
                        : overridden.stream().map(Finding::ruleId).collect(Collectors.joining(" ", "override ", ""));
                yield sessions.apply(
                        held,
                        held.state().ready(new Baseline(now, evidence.vitals(), command.weightKg())),
                        "record-readiness",
                        reason);
            }
        };
    }

    private void store(
            SessionPlan plan,
            RecordReadiness command,
            RiskLevel risk,
            List<Finding> overridden,
            Actor actor,
            Instant now) {
        RecordReadiness.HoldOverride override = overridden.isEmpty() ? null : command.override();
        sql.change(
                "insert into readiness (session_id, clinic_id, patient_id, recorded_at, recorded_by, last_food_at,"
                        + " last_drink_at, escort_name, escort_phone, risk_level, overridden, override_by,"
                        + " override_reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                plan.id(),
                plan.clinicId(),
                plan.patientId(),
                now,
                actor.subject(),
                command.lastFoodAt(),
                command.lastDrinkAt(),
                cipher.seal(
                        "readiness.escort_name", String.valueOf(command.escort().name())),
                cipher.seal(
                        "readiness.escort_phone",
                        String.valueOf(command.escort().phone())),
                Wire.name(risk),
                overridden.stream().map(Finding::ruleId).toArray(String[]::new),
                override == null ? null : actor.subject(),
                override == null ? null : cipher.seal("readiness.override_reason", override.reason()));
    }

    private static ReadinessEvidence evidence(RecordReadiness command, RiskLevel risk) {
        RecordReadiness.PreDoseVitals vitals = command.vitals();
        RecordReadiness.Escort escort = command.escort();
        return new ReadinessEvidence(
                new VitalSigns(
                        vitals.systolicMmHg(),
                        vitals.diastolicMmHg(),
                        vitals.heartRatePerMinute(),
                        vitals.spo2Percent(),
                        vitals.respiratoryRatePerMinute(),
                        null),
                command.weightKg(),
                command.lastFoodAt(),
                command.lastDrinkAt(),
                escort.present(),
                escort.name() != null && !escort.name().isBlank() && escort.phone() != null,
                risk);
    }

    private static RiskLevel riskLevel(RecordReadiness.Suicidality suicidality) {
        List<RecordReadiness.Answer> answers = suicidality.answers();
        String level = suicidality.riskLevel();
        if ((answers == null) == (level == null)) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                    .error("/suicidality/riskLevel", "must be given, or the answers, but not both");
        }
        if (level != null) {
            return Wire.constant(RiskLevel.class, level);
        }
        try {
            return SuicidalityScreen.level(answers.stream()
                    .collect(Collectors.toMap(RecordReadiness.Answer::item, RecordReadiness.Answer::value)));
        } catch (IllegalArgumentException | IllegalStateException incomplete) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                    .error("/suicidality/answers", "must answer each item of the screener that applies, once");
        }
    }
}
