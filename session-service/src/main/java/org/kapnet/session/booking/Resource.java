package org.kapnet.session.booking;

import java.util.UUID;

/** Something a session takes for its slot. */
record Resource(Kind kind, UUID id) {
    /** What it is. */
    enum Kind {
        ROOM,
        PRESCRIBER,
        THERAPIST,
        NURSE,
        PATIENT
    }
}
