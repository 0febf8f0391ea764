package org.kapnet.intake.episode;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A clinic's copy of a record that moved on.
 *
 * @param keptAt when the record moved on; nothing later is in it
 * @param record the rows as they were, by kind
 */
record KeptRecordView(UUID patientId, Instant keptAt, Map<String, List<Map<String, Object>>> record) {

    @Override
    public String toString() {
        return "KeptRecordView[" + patientId + "]";
    }
}
