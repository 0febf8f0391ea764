package org.kapnet.platform.timer;

import org.kapnet.platform.tenancy.Scope;

/**
 * Does what is due. An application-scoped bean; {@link #fire} runs in a transaction of its own, in which the timer is
 * also removed: the effect and the end of the timer commit together or not at all. When it throws, it is called again
 * later, with growing waits. Work outside the database (a message sent) may therefore happen twice, and the world may
 * have changed since the timer was set: decide from the state, not from the call.
 */
public interface TimerHandler {

    /** Name under which timers are set, for example {@code credential-lapse}. Stored: never rename one in use. */
    String name();

    /** Does what is due now. */
    void fire(TimerCall call);

    /** Whose rows it may touch: those of the clinic it was set for, none without. */
    default Scope scope(TimerCall call) {
        return call.clinicId() == null ? Scope.nobody() : Scope.clinic(call.clinicId());
    }
}
