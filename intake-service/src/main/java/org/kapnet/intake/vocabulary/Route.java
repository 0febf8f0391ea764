package org.kapnet.intake.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How ketamine is given. */
public enum Route {
    @JsonProperty("im")
    IM,
    @JsonProperty("iv")
    IV,
    @JsonProperty("in-racemic")
    IN_RACEMIC,
    @JsonProperty("in-esketamine")
    IN_ESKETAMINE,
    @JsonProperty("sl")
    SL,
    @JsonProperty("oral")
    ORAL;

    /** Reads the word of a query parameter. */
    public static Route fromString(String wire) {
        return WireNames.parse(Route.class, wire);
    }
}
