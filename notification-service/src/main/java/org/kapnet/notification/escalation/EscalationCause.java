package org.kapnet.notification.escalation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The facts of other services that raise an escalation. */
public enum EscalationCause {
    RISK_FLAGGED,
    VITALS_ALERTED,
    INTEGRATION_OVERDUE;

    /** The fact's name. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static EscalationCause of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
