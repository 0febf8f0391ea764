package org.kapnet.notification.reminder;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a reminder is where it is: the cause of its plan, of a move, of not leaving. */
public enum ReminderReason {
    BOOKED("booked"),
    RESCHEDULED("rescheduled"),
    HOURS_CHANGED("hours-changed"),
    QUIET_HOURS("quiet-hours"),
    CONTACT_UNKNOWN("contact-unknown"),
    ALREADY_PAST("already-past"),
    OVERTAKEN("overtaken"),
    NO_PERMITTED_TIME("no-permitted-time"),
    CANCELLED("cancelled"),
    MISSED("missed"),
    STARTED("started"),
    COMPLETED("completed"),
    /** The patient has died, or the record was closed. */
    CARE_ENDED("care-ended"),
    ISSUED("issued");

    private final String code;

    ReminderReason(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
