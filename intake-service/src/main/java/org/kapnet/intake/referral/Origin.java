package org.kapnet.intake.referral;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who sent a patient. */
enum Origin {
    /** Staff of the clinic. */
    @JsonProperty("clinic")
    CLINIC,
    /** A partner's system. */
    @JsonProperty("partner")
    PARTNER,
    /** The patient. */
    @JsonProperty("patient")
    PATIENT
}
