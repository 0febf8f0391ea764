package org.kapnet.session.dosing;

import java.util.UUID;

/** What a session has taken: room, people, patient. Implemented where booking lives. */
public interface Reservations {
    /** Frees everything that the session has taken. */
    void release(UUID sessionId);
}
