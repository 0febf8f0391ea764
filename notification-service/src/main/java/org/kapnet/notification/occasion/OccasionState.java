package org.kapnet.notification.occasion;

import java.util.Locale;

/** How far an occasion has come; only a booked one is reminded of. */
public enum OccasionState {
    BOOKED,
    STARTED,
    COMPLETED,
    MISSED,
    CANCELLED;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OccasionState of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
