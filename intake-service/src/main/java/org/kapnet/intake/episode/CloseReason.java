package org.kapnet.intake.episode;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why the treatment of a patient by a clinic has ended. */
enum CloseReason {
    @JsonProperty("completed")
    COMPLETED,
    @JsonProperty("patient-choice")
    PATIENT_CHOICE,
    @JsonProperty("clinical-decision")
    CLINICAL_DECISION,
    @JsonProperty("contact-lost")
    CONTACT_LOST,
    @JsonProperty("moved-away")
    MOVED_AWAY,
    @JsonProperty("deceased")
    DECEASED
}
