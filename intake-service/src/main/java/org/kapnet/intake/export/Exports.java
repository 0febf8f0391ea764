package org.kapnet.intake.export;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kapnet.intake.episode.TenantMove;
import org.kapnet.intake.patient.Patients;
import org.kapnet.intake.transcript.Transcripts;
import org.kapnet.platform.audit.Audit;

/** Copies a patient's record, of all clinics, for the patient. */
@ApplicationScoped
class Exports {

    private final Patients patients;
    private final Transcripts transcripts;
    private final ObjectMapper json;
    private final Audit audit;
    private final Clock clock;

    Exports(Patients patients, Transcripts transcripts, ObjectMapper json, Audit audit, Clock clock) {
        this.patients = patients;
        this.transcripts = transcripts;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ExportView of(UUID patientId) {
        patients.clinicOf(patientId);
        List<String> tables = new ArrayList<>(TenantMove.TABLES);
        tables.addAll(List.of("episode", "referral", "kept_record"));
        audit.read("export", patientId, patientId);
        return new ExportView(
                patientId,
                clock.instant(),
                json.convertValue(transcripts.of(patientId, tables, null), new TypeReference<>() {}));
    }
}
