package org.kapnet.intake.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything that is stored about a patient.
 *
 * @param record the rows by kind, as they are stored
 */
record ExportView(UUID patientId, Instant exportedAt, Map<String, List<Map<String, Object>>> record) {

    @Override
    public String toString() {
        return "ExportView[" + patientId + "]";
    }
}
