package org.kapnet.intake.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a member of staff does in a dosing session. */
public enum Profession {
    @JsonProperty("prescriber")
    PRESCRIBER,
    @JsonProperty("therapist")
    THERAPIST,
    @JsonProperty("nurse")
    NURSE
}
