package org.kapnet.intake.clinic;

import java.util.UUID;

/** A clinic of the network. */
record ClinicView(UUID id, String name) {

    static ClinicView of(ClinicEntity row) {
        return new ClinicView(row.id, row.name);
    }
}
