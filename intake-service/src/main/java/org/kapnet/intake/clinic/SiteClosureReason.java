package org.kapnet.intake.clinic;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a site is closed. */
enum SiteClosureReason {
    @JsonProperty("moved")
    MOVED,
    @JsonProperty("given-up")
    GIVEN_UP,
    @JsonProperty("registration-ended")
    REGISTRATION_ENDED,
    @JsonProperty("registered-in-error")
    REGISTERED_IN_ERROR
}
