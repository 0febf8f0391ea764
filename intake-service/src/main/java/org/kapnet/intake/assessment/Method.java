package org.kapnet.intake.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a score is made of the total. */
@Schema(name = "ScoringMethod")
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
