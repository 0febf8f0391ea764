package org.kapnet.session.booking;

import java.util.UUID;

/** Something that a session takes for its slot. */
record Claim(Kind kind, UUID id) {
    /** What it is. */
    enum Kind {
        ROOM,
        PRESCRIBER,
        THERAPIST,
        NURSE,
        PATIENT
    }
}
