package org.kapnet.intake.clinic;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether an insurer pays for the treatment at a site. What nobody has said is unknown. */
public enum Coverage {
    @JsonProperty("covered")
    COVERED,
    @JsonProperty("not-covered")
    NOT_COVERED,
    @JsonProperty("unknown")
    UNKNOWN
}
