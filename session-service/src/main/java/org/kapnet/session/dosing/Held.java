package org.kapnet.session.dosing;

/**
 * A session that is locked for the rest of the transaction, in a state on which the step that follows is legal. Only
 * {@link DosingSessions} makes one.
 */
public final class Held<S extends DosingSession> {
    private final DosingSessionEntity row;
    private final S state;

    Held(DosingSessionEntity row, S state) {
        this.row = row;
        this.state = state;
    }

    /** The state, as its own type. */
    public S state() {
        return state;
    }

    /** What was booked. */
    public SessionPlan plan() {
        return state.plan();
    }

    DosingSessionEntity row() {
        return row;
    }
}
