package org.kapnet.intake.episode;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.kapnet.intake.patient.Tombstones;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.platform.timer.TimerCall;
import org.kapnet.platform.timer.TimerHandler;

/** Destroys a clinic's copy of a record that moved on, when its own terms have passed, whatever became of the record. */
@ApplicationScoped
class KeptRecordDestruction implements TimerHandler {

    static final String TIMER = "kept-record-destruction";

    private final KeptRecordRepository records;
    private final Tombstones tombstones;
    private final Audit audit;
    private final Clock clock;

    KeptRecordDestruction(KeptRecordRepository records, Tombstones tombstones, Audit audit, Clock clock) {
        this.records = records;
        this.tombstones = tombstones;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return TIMER;
    }

    /** The network's: the copy is one clinic's, the patient another's. */
    @Override
    public Scope scope(TimerCall call) {
        return Scope.network();
    }

    @Override
    public void fire(TimerCall call) {
        records.findByIdOptional(UUID.fromString(call.key())).ifPresent(row -> {
            if (!clock.instant().isBefore(tombstones.keptUntil(row.patientId, row.keptAt))) {
                records.delete(row);
                audit.did("destroy-kept-record", "kept-record", row.id, row.patientId, null);
            }
        });
    }
}
