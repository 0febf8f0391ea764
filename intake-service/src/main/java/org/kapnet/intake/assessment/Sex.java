package org.kapnet.intake.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The sex that a cut-off is published for. Unknown takes the cut-off that misses nobody. */
public enum Sex {
    @JsonProperty("male")
    MALE,
    @JsonProperty("female")
    FEMALE,
    @JsonProperty("unknown")
    UNKNOWN
}
