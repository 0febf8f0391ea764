package org.kapnet.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kapnet.platform.tenancy.Scope;
import org.kapnet.platform.timer.TimerCall;
import org.kapnet.platform.timer.TimerHandler;

/** Fires when a reminder is due. */
@ApplicationScoped
class ReminderTimer implements TimerHandler {

    static final String NAME = "reminder-due";

    private final DueReminders due;

    ReminderTimer(DueReminders due) {
        this.due = due;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Network: the patient may have moved to another clinic, and the contact with them, since it was planned. */
    @Override
    public Scope scope(TimerCall call) {
        return Scope.network();
    }

    @Override
    public void fire(TimerCall call) {
        due.fire(UUID.fromString(call.key()));
    }
}
