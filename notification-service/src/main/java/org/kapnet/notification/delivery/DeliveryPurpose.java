package org.kapnet.notification.delivery;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a delivery is for. Decides who writes its text and which rules hold at the moment of sending. */
public enum DeliveryPurpose {
    REMINDER,
    ESCALATION;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeliveryPurpose of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
