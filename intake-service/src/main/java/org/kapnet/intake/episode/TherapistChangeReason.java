package org.kapnet.intake.episode;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why another therapist takes a patient on; a word, because the relationship itself is nobody else's matter. */
enum TherapistChangeReason {
    /** Patient and therapist do not work well together. */
    @JsonProperty("fit")
    FIT,
    /** The therapist is away for longer. */
    @JsonProperty("absence")
    ABSENCE,
    /** The therapist has left the clinic. */
    @JsonProperty("left")
    LEFT,
    /** A credential of the therapist does not hold any more. */
    @JsonProperty("credential")
    CREDENTIAL,
    /** The patient asks for it. */
    @JsonProperty("patient-wish")
    PATIENT_WISH
}
