package org.kapnet.intake.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.web.Preconditions;

/** Corrects who a patient is and how to reach them. */
@ApplicationScoped
class Corrections {

    private final Patients patients;
    private final PatientRepository rows;
    private final Admission admission;
    private final Duplicates duplicates;
    private final Sealing sealing;
    private final Outbox outbox;
    private final Audit audit;

    Corrections(
            Patients patients,
            PatientRepository rows,
            Admission admission,
            Duplicates duplicates,
            Sealing sealing,
            Outbox outbox,
            Audit audit) {
        this.patients = patients;
        this.rows = rows;
        this.admission = admission;
        this.duplicates = duplicates;
        this.sealing = sealing;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    PatientEntity correct(UUID patientId, CorrectPatient command, @Nullable String ifMatch) {
        PatientEntity row = patients.requireOpen(patientId);
        Preconditions.requireMatch(ifMatch, row.version);
        admission.check(command.birthDate(), false, command.zone(), "/birthDate");
        PatientIdentity before = sealing.open(row.sealedIdentity);
        PatientIdentity after = PatientIdentity.of(command);
        boolean reachedLike = after.reachedLike(before)
                && row.zone.equals(command.zone())
                && row.language.equals(command.language())
                && row.state.equals(command.state());
        row.identify(after, sealing);
        row.zone = command.zone();
        row.language = command.language();
        row.state = command.state();
        rows.flush();
        duplicates.lookFor(row);
        if (!reachedLike) {
            outbox.append(OutgoingEvent.aboutPatient(
                    "contact-changed",
                    row.id,
                    row.id,
                    row.clinicId,
                    new PatientRegistered(
                            row.id, row.clinicId, row.zone, row.language, row.state, sealing.sealContact(after))));
        }
        audit.did("correct-patient", "patient", row.id, row.id, null);
        return row;
    }
}
