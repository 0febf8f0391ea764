package org.kapnet.intake.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way a patient's score has moved. */
public enum Movement {
    @JsonProperty("better")
    BETTER,
    @JsonProperty("worse")
    WORSE,
    @JsonProperty("same")
    SAME
}
