package org.kapnet.intake.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure a figure is: confirmed in a public source, commonly reported, or our own default that a physician signs off. */
public enum Confidence {
    @JsonProperty("confirmed")
    CONFIRMED,
    @JsonProperty("reported")
    REPORTED,
    @JsonProperty("default")
    DEFAULT
}
