package org.kapnet.intake.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.problem.CommonProblem;

/** What is left of a record after every term has passed: a row that says nothing about anybody. */
@ApplicationScoped
public class Tombstones {

    private final SecureRandom random = new SecureRandom();
    private final RetentionRules rules;
    private final PatientRepository patients;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Tombstones(RetentionRules rules, PatientRepository patients, Outbox outbox, Audit audit, Clock clock) {
        this.rules = rules;
        this.patients = patients;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** From when on a record may be destroyed; empty while it is open and once it is destroyed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Instant> due(UUID patientId) {
        return patients.existing(patientId)
                .flatMap(row -> Optional.ofNullable(row.closedAt).map(closedAt -> end(closedAt, ZoneId.of(row.zone))));
    }

    /** From when on something may be destroyed that is kept since a moment: a day begins at the patient's home. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant keptUntil(UUID patientId, Instant since) {
        PatientEntity row = patients.findByIdOptional(patientId).orElseThrow(() -> CommonProblem.notFound("patient"));
        return end(since, ZoneId.of(row.zone));
    }

    private Instant end(Instant since, ZoneId zone) {
        return rules.end(LocalDate.ofInstant(since, zone)).atStartOfDay(zone).toInstant();
    }

    /** Takes away who it was; the caller has taken away the rest, and sees to it that the connection reaches the row. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise(UUID patientId) {
        PatientEntity row = patients.existing(patientId).orElseThrow(() -> CommonProblem.notFound("patient"));
        Instant now = clock.instant();
        row.destroy(now, random);
        patients.flush();
        outbox.append(OutgoingEvent.aboutPatient(
                "record-destroyed", row.id, row.id, row.clinicId, new RecordDestroyed(row.id, row.clinicId, now)));
        audit.did("destroy-record", "patient", row.id, row.id, null);
    }
}
