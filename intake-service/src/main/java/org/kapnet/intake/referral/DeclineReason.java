package org.kapnet.intake.referral;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a clinic does not take a patient on. None of them says what the patient has. */
enum DeclineReason {
    @JsonProperty("no-capacity")
    NO_CAPACITY,
    @JsonProperty("not-offered")
    NOT_OFFERED,
    @JsonProperty("outside-area")
    OUTSIDE_AREA,
    @JsonProperty("not-suitable")
    NOT_SUITABLE,
    @JsonProperty("not-reachable")
    NOT_REACHABLE,
    @JsonProperty("patient-declined")
    PATIENT_DECLINED,
    @JsonProperty("incomplete")
    INCOMPLETE
}
