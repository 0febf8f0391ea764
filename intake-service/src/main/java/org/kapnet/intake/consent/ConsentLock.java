package org.kapnet.intake.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.kapnet.intake.consent.Consent.Standing;
import org.kapnet.intake.consent.ImpairmentPolicy.Verdict.Free;
import org.kapnet.intake.consent.ImpairmentPolicy.Verdict.Locked;
import org.kapnet.intake.patient.PatientRecord;
import org.kapnet.intake.patient.Patients;
import org.kapnet.intake.problem.IntakeProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.problem.Reason;

/** Keeps a patient from agreeing to anything between a session's start and the next day at home. */
@ApplicationScoped
public class ConsentLock {

    private final ImpairmentRepository impairments;
    private final ConsentRepository consents;
    private final ConsentBook book;
    private final Patients patients;
    private final Clock clock;

    ConsentLock(
            ImpairmentRepository impairments,
            ConsentRepository consents,
            ConsentBook book,
            Patients patients,
            Clock clock) {
        this.impairments = impairments;
        this.consents = consents;
        this.book = book;
        this.patients = patients;
        this.clock = clock;
    }

    /**
     * Lets the patient agree to something in this transaction.
     *
     * @throws ProblemException {@code consent-locked}, which says until when
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireOpen(UUID patientId) {
        consents.onePatientAtATime(patientId);
        Instant now = clock.instant();
        for (ImpairmentEntity session : impairments.ofPatient(patientId, now)) {
            switch (ImpairmentPolicy.judge(session.startedAt, ZoneId.of(session.zone), now)) {
                case Locked locked -> throw locked(locked.until());
                case Free ignored -> {}
            }
        }
    }

    /**
     * Learns that a session has started. Where that was not known in time, what the patient signed since then does not
     * hold and ends; the patient may sign again when the day is over.
     *
     * @param site zone of the site, where it was told
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void sessionStarted(UUID sessionId, UUID patientId, Instant startedAt, Optional<ZoneId> site) {
        consents.onePatientAtATime(patientId);
        if (impairments.findByIdOptional(sessionId).isPresent()) {
            return;
        }
        PatientRecord patient = patients.require(patientId);
        ZoneId zone = ImpairmentPolicy.laterZone(startedAt, patient.zone(), site);
        ImpairmentEntity session = new ImpairmentEntity(sessionId, patientId, patient.clinicId(), startedAt, zone);
        impairments.persistAndFlush(session);
        Instant now = clock.instant();
        consents.signedWithin(patientId, startedAt, session.lockedUntil).forEach(row -> {
            if (row.consent(now) instanceof Standing standing) {
                book.end(row, standing.withdraw(now), EndReason.GIVEN_WHILE_IMPAIRED);
            }
        });
    }

    private static ProblemException locked(Instant until) {
        return ProblemException.of(IntakeProblem.CONSENT_LOCKED)
                .detail("No consent can be given before " + until + ".")
                .reason(new Reason(
                        "impairment-lock",
                        "From a session's start until the next day at the patient's home nothing is agreed to.",
                        null))
                .with("lockedUntil", until.toString());
    }
}
