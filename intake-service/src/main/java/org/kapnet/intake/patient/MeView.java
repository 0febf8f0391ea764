package org.kapnet.intake.patient;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling.
 *
 * @param patient the caller's own record, for a patient whose account is linked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeView(
        String subject,
        List<String> roles,
        @Nullable UUID clinicId,
        @Nullable UUID patientId,
        @Nullable PatientView patient) {}
