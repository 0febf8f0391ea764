package org.kapnet.intake.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.intake.caseload.Caseload;
import org.kapnet.intake.listing.Listing;
import org.kapnet.intake.patient.PatientRecord;
import org.kapnet.intake.patient.Patients;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.intake.protocol.EffectiveProtocol;
import org.kapnet.intake.protocol.Protocols;
import org.kapnet.intake.protocol.Protocols.Versioned;
import org.kapnet.intake.protocol.ScreeningProtocol.ClearanceTerms;
import org.kapnet.intake.vocabulary.Indications;
import org.kapnet.intake.vocabulary.Route;
import org.kapnet.intake.vocabulary.WireNames;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Page;

/** Screens patients and keeps every verdict with what it was based on. */
@ApplicationScoped
public class Screenings {

    private final ScreeningRepository screenings;
    private final Caseload caseload;
    private final Protocols protocols;
    private final InputsCollector collector;
    private final Patients patients;
    private final Listing listing;
    private final Outbox outbox;
    private final Audit audit;
    private final Event<ScreeningCompleted> completed;
    private final ScreeningDocuments documents;
    private final Clock clock;

    Screenings(
            ScreeningRepository screenings,
            Caseload caseload,
            Protocols protocols,
            InputsCollector collector,
            Patients patients,
            Listing listing,
            Outbox outbox,
            Audit audit,
            Event<ScreeningCompleted> completed,
            ScreeningDocuments documents,
            Clock clock) {
        this.screenings = screenings;
        this.caseload = caseload;
        this.protocols = protocols;
        this.collector = collector;
        this.patients = patients;
        this.listing = listing;
        this.outbox = outbox;
        this.audit = audit;
        this.completed = completed;
        this.documents = documents;
        this.clock = clock;
    }

    /** A screening that a prescriber is about to decide on. */
    public record UnderReview(
            UUID screeningId,
            UUID patientId,
            UUID clinicId,
            Indications indications,
            Route route,
            Verdict verdict,
            ClearanceTerms terms,
            boolean reviewed,
            long version) {}

    /**
     * A rule that a patient fulfils since a screening.
     *
     * @param input the kind of information that shows it, such as medications
     * @param message what was found, fit for the patient to read
     */
    public record NewFinding(String ruleId, String input, String message) {}

    @Transactional
    ScreeningEntity screen(UUID patientId, ScreenPatient command) {
        patients.clinicOfOpen(patientId);
        PatientRecord patient = patients.require(patientId);
        Versioned inForce = protocols.inForce(patient.clinicId());
        EffectiveProtocol protocol = inForce.protocol();
        Instant now = clock.instant();
        ScreeningInputs inputs = collector.collect(protocol, patient, command.indications(), command.route(), now);
        Verdict verdict = ScreeningPolicy.decide(protocol, inputs);
        ScreeningEntity row = new ScreeningEntity(Ids.next(), patient.clinicId(), patientId, now);
        row.protocolId = protocol.floor().id();
        row.protocolVersion = protocol.floor().version();
        row.overrideId = inForce.overrideId();
        row.overrideNumber = inForce.overrideNumber();
        row.verdictKind = verdict.kind();
        row.asksTherapist = verdict.asked().contains(Roles.THERAPIST);
        documents.write(row, inputs, VerdictDocument.of(verdict));
        screenings.persistAndFlush(row);
        ScreeningCompleted fact =
                new ScreeningCompleted(row.id, patientId, row.clinicId, verdict.kind(), row.protocolVersion);
        outbox.append(OutgoingEvent.aboutPatient("screening-completed", row.id, patientId, row.clinicId, fact));
        audit.did("screen-patient", "screening", row.id, patientId, verdict.kind());
        completed.fire(fact);
        return row;
    }

    @Transactional
    ScreeningEntity show(UUID screeningId) {
        ScreeningEntity row = row(screeningId);
        audit.read("screening", row.id, row.patientId);
        return row;
    }

    @Transactional
    Page<ScreeningView> list(UUID patientId, int limit, @Nullable String cursor) {
        patients.clinicOf(patientId);
        audit.read("screenings", patientId, patientId);
        List<ScreeningEntity> rows =
                listing.rows(screenings, "patientId = :patient", Map.of("patient", patientId), limit, cursor);
        return listing.page(rows, limit, row -> row.id, this::view);
    }

    ScreeningView view(ScreeningEntity row) {
        return ScreeningView.of(row, inputs(row), documents.verdict(row));
    }

    /** The screening for a review, or {@code not-found}. */
    @Transactional
    public UnderReview underReview(UUID screeningId) {
        ScreeningEntity row = row(screeningId);
        ScreeningInputs inputs = inputs(row);
        return new UnderReview(
                row.id,
                row.patientId,
                row.clinicId,
                Indications.read(inputs.indication(), inputs.further()),
                WireNames.parse(Route.class, inputs.route()),
                documents.verdict(row).verdict(),
                protocol(row).terms(),
                row.reviewedAt != null,
                row.version);
    }

    /**
     * Marks the screening as decided; a second decision needs a new screening.
     *
     * @throws ProblemException {@code screening-reviewed}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void closeReview(UUID screeningId) {
        ScreeningEntity row = row(screeningId);
        if (row.reviewedAt != null) {
            throw ProblemException.of(IntakeProblem.SCREENING_REVIEWED);
        }
        row.reviewedAt = clock.instant();
        screenings.flush();
    }

    /** Judges the stored inputs again by the stored versions of the protocol. */
    @Transactional
    Verdict replay(UUID screeningId) {
        ScreeningEntity row = row(screeningId);
        return ScreeningPolicy.decide(protocol(row), inputs(row));
    }

    /**
     * What speaks against the treatment since a screening, by what is known now and the protocol in force. An older or
     * incomplete record counts as it is, because what is new in it still speaks against treatment.
     */
    @Transactional
    public List<NewFinding> newFindings(UUID screeningId) {
        ScreeningEntity row = row(screeningId);
        PatientRecord patient = patients.require(row.patientId);
        EffectiveProtocol protocol = protocols.inForce(patient.clinicId()).protocol();
        ScreeningInputs then = inputs(row);
        Indications indications = Indications.read(then.indication(), then.further());
        Route route = WireNames.parse(Route.class, then.route());
        return collector
                .newest(protocol, patient, indications, route, clock.instant())
                .map(now -> NewFindingPolicy.find(protocol, then, now))
                .orElse(List.of())
                .stream()
                .map(rule -> new NewFinding(rule.id(), rule.when().input(), rule.message()))
                .toList();
    }

    EffectiveProtocol protocol(ScreeningEntity row) {
        return protocols.of(row.protocolId, row.protocolVersion, row.overrideId);
    }

    ScreeningEntity row(UUID screeningId) {
        return screenings
                .findByIdOptional(screeningId)
                .filter(row -> caseload.sees(row.patientId))
                .orElseThrow(() -> CommonProblem.notFound("screening"));
    }

    ScreeningInputs inputs(ScreeningEntity row) {
        return documents.inputs(row);
    }
}
