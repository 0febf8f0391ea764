package org.kapnet.intake.consent;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a patient agrees to. */
public enum ConsentKind {
    @JsonProperty("treatment-off-label")
    TREATMENT_OFF_LABEL,
    @JsonProperty("ketamine-risks")
    KETAMINE_RISKS,
    @JsonProperty("telehealth")
    TELEHEALTH,
    @JsonProperty("touch")
    TOUCH,
    @JsonProperty("recording")
    RECORDING,
    @JsonProperty("data-sharing-part2")
    DATA_SHARING_PART2,
    @JsonProperty("rems-enrolment")
    REMS_ENROLMENT,
    @JsonProperty("messaging")
    MESSAGING,
    @JsonProperty("research")
    RESEARCH
}
