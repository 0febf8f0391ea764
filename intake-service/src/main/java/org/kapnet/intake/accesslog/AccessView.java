package org.kapnet.intake.accesslog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody saw or changed something of a patient. Staff appear by role and organisation, never by name or account.
 *
 * @param kind read, or did for a change
 * @param action such as read-history or sign-consent
 * @param what the kind of thing, such as screening
 * @param roles in which role: a role of the network, or system where no person acted
 * @param organisation the clinic; absent for the patient, the network and the system
 * @param own whether it was the patient's own account
 * @param emergency whether another clinic's clinician opened the record in an emergency
 * @param purpose what it was for: own-request, treatment, administration, network-safety, emergency, automatic or
 *     other-account
 * @param explanation what happened and what for, in plain sentences for the patient
 * @param why the reason that was recorded with it, as whoever acted gave it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccessView(
        UUID id,
        Instant at,
        String kind,
        String action,
        String what,
        List<String> roles,
        @Nullable Organisation organisation,
        boolean own,
        boolean emergency,
        String purpose,
        String explanation,
        @Nullable String why) {

    /** A clinic; its name is absent where the directory does not know it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Organisation(UUID clinicId, @Nullable String name) {}
}
