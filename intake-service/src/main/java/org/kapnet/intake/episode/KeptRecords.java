package org.kapnet.intake.episode;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kapnet.intake.caseload.Caseload;
import org.kapnet.intake.data.SealedJson;
import org.kapnet.intake.patient.Tombstones;
import org.kapnet.intake.transcript.Transcripts;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.timer.Timers;
import org.kapnet.platform.web.Ids;

/** Copies that clinics keep of records that moved on: what they wrote, as it was on that day. */
@ApplicationScoped
class KeptRecords {

    private static final String FIELD = "kept_record.sealed";

    private final KeptRecordRepository records;
    private final Caseload caseload;
    private final Transcripts transcripts;
    private final SealedJson sealed;
    private final Tombstones tombstones;
    private final Timers timers;
    private final Audit audit;

    KeptRecords(
            KeptRecordRepository records,
            Caseload caseload,
            Transcripts transcripts,
            SealedJson sealed,
            Tombstones tombstones,
            Timers timers,
            Audit audit) {
        this.records = records;
        this.caseload = caseload;
        this.transcripts = transcripts;
        this.sealed = sealed;
        this.tombstones = tombstones;
        this.timers = timers;
        this.audit = audit;
    }

    /** Keeps what the clinic has now; the caller sees to it that the connection reaches it. */
    void keep(UUID patientId, UUID clinicId, Instant at) {
        List<String> tables = new ArrayList<>(TenantMove.TABLES);
        tables.add("episode");
        byte[] copy = sealed.seal(FIELD, transcripts.of(patientId, tables, clinicId));
        UUID id = Ids.next();
        records.persistAndFlush(new KeptRecordEntity(id, clinicId, patientId, copy, at));
        timers.schedule(KeptRecordDestruction.TIMER, id.toString(), tombstones.keptUntil(patientId, at), clinicId, "");
        audit.did("keep-record", "kept-record", patientId, patientId, null);
    }

    /** The copy that was made last. */
    @Transactional
    KeptRecordView show(UUID patientId) {
        KeptRecordEntity row = records.newest(patientId)
                .filter(kept -> caseload.sees(patientId))
                .orElseThrow(() -> CommonProblem.notFound("kept record"));
        audit.read("kept-record", row.id, patientId);
        return new KeptRecordView(row.patientId, row.keptAt, sealed.open(FIELD, row.sealed, new TypeReference<>() {}));
    }
}
