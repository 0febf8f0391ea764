package org.kapnet.platform.inbox;

/** What became of an attempt to take an event in. */
enum InboxOutcome {
    /** Its effect is committed, or it has none here. */
    HANDLED,
    /** It had been handled before. */
    SEEN,
    /** It waits, stored, for an earlier event of its aggregate. */
    HELD,
    /** It failed through its own fault. */
    FAILED,
    /** The surroundings failed: database away, lock busy. */
    INTERRUPTED
}
