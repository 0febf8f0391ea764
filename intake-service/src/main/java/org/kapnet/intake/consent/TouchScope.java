package org.kapnet.intake.consent;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A kind of touch to which a patient may agree. */
enum TouchScope {
    @JsonProperty("hand")
    HAND,
    @JsonProperty("arm")
    ARM,
    @JsonProperty("shoulder")
    SHOULDER,
    @JsonProperty("back")
    BACK,
    @JsonProperty("supportive-hold")
    SUPPORTIVE_HOLD
}
