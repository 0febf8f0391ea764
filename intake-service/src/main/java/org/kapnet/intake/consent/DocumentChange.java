package org.kapnet.intake.consent;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a new version of a document changes for those who signed an older one. */
enum DocumentChange {
    /** What is agreed to: older signatures are outdated, the patient signs again before the next dose. */
    @JsonProperty("material")
    MATERIAL,
    /** Only how it is put: older signatures stay valid. */
    @JsonProperty("editorial")
    EDITORIAL
}
