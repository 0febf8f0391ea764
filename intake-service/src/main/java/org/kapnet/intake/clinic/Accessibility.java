package org.kapnet.intake.clinic;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.kapnet.intake.vocabulary.WireNames;

/** What makes a site usable for people with a disability. */
public enum Accessibility {
    @JsonProperty("step-free")
    STEP_FREE,
    @JsonProperty("wheelchair-restroom")
    WHEELCHAIR_RESTROOM,
    @JsonProperty("accessible-parking")
    ACCESSIBLE_PARKING,
    @JsonProperty("hearing-loop")
    HEARING_LOOP,
    @JsonProperty("sign-language")
    SIGN_LANGUAGE,
    @JsonProperty("low-sensory-room")
    LOW_SENSORY_ROOM,
    @JsonProperty("service-animals")
    SERVICE_ANIMALS;

    /** Reads the word of a query parameter that was checked. */
    public static Accessibility fromString(String wire) {
        return WireNames.parse(Accessibility.class, wire);
    }
}
