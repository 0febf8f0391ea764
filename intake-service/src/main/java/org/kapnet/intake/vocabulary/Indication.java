package org.kapnet.intake.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a patient is treated for. {@link #PERSONAL_GROWTH} is no diagnosis and always needs a clinician's decision. */
public enum Indication {
    @JsonProperty("major-depression")
    MAJOR_DEPRESSION,
    @JsonProperty("treatment-resistant-depression")
    TREATMENT_RESISTANT_DEPRESSION,
    @JsonProperty("ptsd")
    PTSD,
    @JsonProperty("anxiety-disorder")
    ANXIETY_DISORDER,
    @JsonProperty("panic-disorder")
    PANIC_DISORDER,
    @JsonProperty("ocd")
    OCD,
    @JsonProperty("substance-use-disorder")
    SUBSTANCE_USE_DISORDER,
    @JsonProperty("eating-disorder")
    EATING_DISORDER,
    @JsonProperty("chronic-pain")
    CHRONIC_PAIN,
    @JsonProperty("suicidal-ideation")
    SUICIDAL_IDEATION,
    @JsonProperty("personal-growth")
    PERSONAL_GROWTH;

    /** Reads the word of a query parameter. */
    public static Indication fromString(String wire) {
        return WireNames.parse(Indication.class, wire);
    }
}
