package org.kapnet.intake.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.kapnet.intake.patient.PatientRecord;
import org.kapnet.intake.patient.Patients;
import org.kapnet.intake.protocol.Criterion.HasCondition;
import org.kapnet.intake.protocol.EffectiveProtocol;
import org.kapnet.intake.protocol.Protocols;
import org.kapnet.intake.protocol.Protocols.Versioned;
import org.kapnet.intake.protocol.ScreeningProtocol.Rule;
import org.kapnet.intake.screening.DemandPolicy.Answered;
import org.kapnet.intake.screening.ScreeningInputs.Condition;
import org.kapnet.intake.vocabulary.Indications;
import org.kapnet.intake.vocabulary.Route;
import org.kapnet.intake.vocabulary.WireNames;
import org.kapnet.platform.problem.Reason;

/** Looks at a stored screening again, by the protocol in force and by what is on file now. */
@ApplicationScoped
public class Rejudgement {

    private final Screenings screenings;
    private final InputsCollector collector;
    private final Protocols protocols;
    private final Patients patients;
    private final Clock clock;

    Rejudgement(Screenings screenings, InputsCollector collector, Protocols protocols, Patients patients, Clock clock) {
        this.screenings = screenings;
        this.collector = collector;
        this.protocols = protocols;
        this.patients = patients;
        this.clock = clock;
    }

    /** A rule that is not answered, with its source. */
    public record Demand(String ruleId, String source) {}

    /** What a screening today would lack: everything that is missing or too old by now. */
    @Transactional
    public List<Reason> gaps(UUID screeningId) {
        ScreeningEntity row = screenings.row(screeningId);
        ScreeningInputs then = screenings.inputs(row);
        PatientRecord patient = patients.require(row.patientId);
        return collector.gaps(
                protocols.inForce(patient.clinicId()).protocol(),
                patient,
                indications(then),
                route(then),
                clock.instant());
    }

    /**
     * What a clinic's protocol demands beyond what the clearance on this screening answered.
     *
     * @param spoken the reviewer roles in which somebody supported the treatment
     */
    @Transactional
    public List<Demand> beyond(UUID screeningId, UUID clinicId, Set<String> spoken) {
        ScreeningEntity row = screenings.row(screeningId);
        ScreeningInputs then = screenings.inputs(row);
        PatientRecord patient = patients.require(row.patientId);
        Instant now = clock.instant();
        EffectiveProtocol protocol = protocols.inForce(clinicId).protocol();
        Optional<ScreeningInputs> newest = collector.newest(protocol, patient, indications(then), route(then), now);
        return DemandPolicy.beyond(
                        protocol, new Answered(screenings.protocol(row), then, spoken), newest, patient.dayOf(now))
                .stream()
                .map(rule -> new Demand(rule.id(), rule.citation()))
                .toList();
    }

    /**
     * What the protocol in force demands beyond the one that the screening was judged by; none while it is the same.
     *
     * @param spoken the reviewer roles in which somebody supports the treatment
     */
    @Transactional
    public List<Demand> tightened(UUID screeningId, Set<String> spoken) {
        ScreeningEntity row = screenings.row(screeningId);
        UUID clinicId = patients.require(row.patientId).clinicId();
        Versioned inForce = protocols.inForce(clinicId);
        boolean same = row.protocolId.equals(inForce.protocol().floor().id())
                && row.protocolVersion == inForce.protocol().floor().version()
                && Objects.equals(row.overrideId, inForce.overrideId());
        return same ? List.of() : beyond(screeningId, clinicId, spoken);
    }

    /**
     * The day of the latest dated event that each reviewer role was asked about; a role that was asked about nothing
     * with a date is absent.
     */
    @Transactional
    public SortedMap<String, LocalDate> datedEvents(UUID screeningId) {
        ScreeningEntity row = screenings.row(screeningId);
        EffectiveProtocol protocol = screenings.protocol(row);
        ScreeningInputs inputs = screenings.inputs(row);
        SortedMap<String, LocalDate> latest = new TreeMap<>();
        for (Rule rule : protocol.rules()) {
            if (rule.when() instanceof HasCondition criterion
                    && RuleMatcher.match(protocol, rule, inputs).isPresent()) {
                inputs.conditions().stream()
                        .filter(condition -> criterion.codes().contains(condition.code())
                                && criterion.statuses().contains(condition.status()))
                        .map(Condition::occurredOn)
                        .filter(day -> day != null)
                        .max(LocalDate::compareTo)
                        .ifPresent(day -> rule.effect()
                                .reviewers()
                                .forEach(role ->
                                        latest.merge(role, day, (one, other) -> one.isAfter(other) ? one : other)));
            }
        }
        return latest;
    }

    private static Indications indications(ScreeningInputs inputs) {
        return Indications.read(inputs.indication(), inputs.further());
    }

    private static Route route(ScreeningInputs inputs) {
        return WireNames.parse(Route.class, inputs.route());
    }
}
