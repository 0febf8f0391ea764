package org.kapnet.intake.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way a score gets better. */
public enum Direction {
    @JsonProperty("lower-is-better")
    LOWER_IS_BETTER,
    @JsonProperty("higher-is-better")
    HIGHER_IS_BETTER
}
