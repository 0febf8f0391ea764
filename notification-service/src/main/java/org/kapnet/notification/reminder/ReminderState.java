package org.kapnet.notification.reminder;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a reminder has come. */
public enum ReminderState {
    PLANNED,
    ISSUED,
    SKIPPED,
    CANCELLED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReminderState of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
