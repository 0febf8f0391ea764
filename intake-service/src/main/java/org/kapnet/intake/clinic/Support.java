package org.kapnet.intake.clinic;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a site offers to patients beside the sessions of a course. */
public enum Support {
    @JsonProperty("group-integration")
    GROUP_INTEGRATION,
    @JsonProperty("telehealth-integration")
    TELEHEALTH_INTEGRATION,
    @JsonProperty("family-sessions")
    FAMILY_SESSIONS,
    @JsonProperty("crisis-line")
    CRISIS_LINE
}
