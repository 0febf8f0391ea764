package org.kapnet.intake.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a score is made of the total. */
public enum Method {
    @JsonProperty("sum")
    SUM,
    @JsonProperty("mean")
    MEAN,
    @JsonProperty("scaled-sum")
    SCALED_SUM,
    @JsonProperty("none")
    NONE
}
