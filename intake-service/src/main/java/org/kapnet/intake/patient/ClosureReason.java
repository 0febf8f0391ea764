package org.kapnet.intake.patient;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a record is closed. */
enum ClosureReason {
    @JsonProperty("patient-request")
    PATIENT_REQUEST,
    @JsonProperty("treatment-ended")
    TREATMENT_ENDED,
    @JsonProperty("not-treated")
    NOT_TREATED,
    @JsonProperty("duplicate")
    DUPLICATE,
    @JsonProperty("deceased")
    DECEASED
}
