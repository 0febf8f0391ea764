package org.kapnet.intake.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the code of an item comes from, and how sure it is. */
public enum Coding {
    @JsonProperty("loinc-confirmed")
    LOINC_CONFIRMED,
    @JsonProperty("loinc-reported")
    LOINC_REPORTED,
    @JsonProperty("local")
    LOCAL
}
