package org.kapnet.intake.consent;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a consent has ended. */
enum EndReason {
    /** The patient took it back. */
    @JsonProperty("withdrawn")
    WITHDRAWN,
    /** The patient signed the same kind of document again. */
    @JsonProperty("replaced")
    REPLACED,
    /** It turned out to have been signed between a session's start and the next day. */
    @JsonProperty("given-while-impaired")
    GIVEN_WHILE_IMPAIRED
}
