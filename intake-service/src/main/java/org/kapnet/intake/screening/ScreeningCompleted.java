package org.kapnet.intake.screening;

import java.util.UUID;

/**
 * Payload of screening-completed; also told to the other features of this service in the same transaction. It does not
 * name the rules that found something: their ids tell a diagnosis, and whoever may know reads them from the screening.
 *
 * @param verdict eligible, needs-review, deferred, ineligible or refer-out
 */
public record ScreeningCompleted(UUID screeningId, UUID patientId, UUID clinicId, String verdict, int protocolVersion) {

    /** Whether the verdict stops treatment. */
    public boolean stops() {
        return verdict.equals("ineligible") || verdict.equals("refer-out");
    }
}
