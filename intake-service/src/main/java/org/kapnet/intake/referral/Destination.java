package org.kapnet.intake.referral;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kind of care to which a patient is sent on. */
enum Destination {
    @JsonProperty("primary-care")
    PRIMARY_CARE,
    @JsonProperty("psychiatry")
    PSYCHIATRY,
    @JsonProperty("psychotherapy")
    PSYCHOTHERAPY,
    @JsonProperty("addiction-medicine")
    ADDICTION_MEDICINE,
    @JsonProperty("pain-medicine")
    PAIN_MEDICINE,
    @JsonProperty("crisis-service")
    CRISIS_SERVICE,
    @JsonProperty("other-clinic")
    OTHER_CLINIC
}
