package org.kapnet.intake.practitioner;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why somebody no longer works for a clinic. */
enum DepartureReason {
    @JsonProperty("resigned")
    RESIGNED,
    @JsonProperty("dismissed")
    DISMISSED,
    @JsonProperty("retired")
    RETIRED,
    @JsonProperty("deceased")
    DECEASED,
    @JsonProperty("registered-in-error")
    REGISTERED_IN_ERROR
}
