package org.kapnet.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kapnet.notification.contact.Contact;
import org.kapnet.notification.contact.Contacts;
import org.kapnet.notification.occasion.Booking;
import org.kapnet.notification.occasion.OccasionState;
import org.kapnet.notification.occasion.Occasions;
import org.kapnet.notification.preference.Preferences;
import org.kapnet.notification.preference.QuietHoursChanged;
import org.kapnet.platform.timer.Timers;

/**
 * Plans, moves and cancels reminders as their occasions are booked, moved and ended. Only rows and timers are made
 * here, in the transaction of the event; what happens when one is due is {@link DueReminders}' business.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Reminders {

    private final ReminderRepository repository;
    private final Occasions occasions;
    private final Contacts contacts;
    private final Preferences preferences;
    private final ReminderRules rules;
    private final Timers timers;
    private final Clock clock;

    Reminders(
            ReminderRepository repository,
            Occasions occasions,
            Contacts contacts,
            Preferences preferences,
            ReminderRules rules,
            Timers timers,
            Clock clock) {
        this.repository = repository;
        this.occasions = occasions;
        this.contacts = contacts;
        this.preferences = preferences;
        this.rules = rules;
        this.timers = timers;
        this.clock = clock;
    }

    /** Plans the reminders of a new booking; the same booking again changes nothing. */
    public void booked(Booking booking) {
        occasions.book(booking);
        plan(booking, ReminderReason.BOOKED);
    }

    /** Moves the reminders of a booking to its new time, also those that already left for the old one. */
    public void rescheduled(Booking booking) {
        occasions.book(booking);
        plan(booking, ReminderReason.RESCHEDULED);
    }

    /** Cancels what has not left yet: the occasion was cancelled, missed, started or completed. */
    public void ended(UUID occasionId, OccasionState state) {
        occasions.end(occasionId, state);
        ReminderReason reason =
                switch (state) {
                    case STARTED -> ReminderReason.STARTED;
                    case COMPLETED -> ReminderReason.COMPLETED;
                    case MISSED -> ReminderReason.MISSED;
                    case CANCELLED -> ReminderReason.CANCELLED;
                    case BOOKED -> throw new IllegalArgumentException("a booked occasion has not ended");
                };
        cancel(occasionId, reason);
    }

    /** Cancels whatever has not left yet: the patient has died, or the record was closed. */
    public void careEnded(UUID patientId) {
        for (Booking booking : occasions.standingOf(patientId)) {
            cancel(booking.occasionId(), ReminderReason.CARE_ENDED);
        }
    }

    /** Plans anew what has not left yet, after the patient's zone or quiet hours changed. */
    public void hoursChanged(UUID patientId) {
        for (Booking booking : occasions.standingOf(patientId)) {
            plan(booking, ReminderReason.HOURS_CHANGED);
        }
    }

    void replan(@Observes QuietHoursChanged changed) {
        hoursChanged(changed.patientId());
    }

    private void cancel(UUID occasionId, ReminderReason reason) {
        for (ReminderEntity reminder : repository.lockOf(occasionId)) {
            if (reminder.is(ReminderState.PLANNED)) {
                reminder.become(ReminderState.CANCELLED, reason);
                timers.cancel(ReminderTimer.NAME, reminder.id().toString());
            }
        }
    }

    private void plan(Booking booking, ReminderReason cause) {
        if (contacts.isDeceased(booking.patientId())) {
            return;
        }
        Instant now = clock.instant();
        ZoneId zone = contacts.find(booking.patientId()).map(Contact::zone).orElse(booking.zone());
        ReminderRules own = PersonalRules.of(rules, preferences.of(booking.patientId()));
        Map<Duration, ReminderEntity> known = repository.lockOf(booking.occasionId()).stream()
                .collect(Collectors.toMap(ReminderEntity::lead, Function.identity()));
        List<PlannedReminder> decisions = ReminderPlanPolicy.plan(booking.startsAt(), zone, now, own);
        for (PlannedReminder decision : decisions) {
            Optional<ReminderEntity> earlier = Optional.ofNullable(known.get(decision.lead()));
            if (earlier.isPresent() && !replans(earlier.get(), decision, cause)) {
                continue;
            }
            ReminderEntity reminder = earlier.orElseGet(() -> new ReminderEntity(booking, decision.lead()));
            reminder.plan(booking, decision, cause, own.version());
            repository.persist(reminder);
            schedule(reminder);
        }
    }

    /** Whether a reminder that exists is decided anew. */
    private static boolean replans(ReminderEntity earlier, PlannedReminder decision, ReminderReason cause) {
        if (cause == ReminderReason.RESCHEDULED) {
            return true;
        }
        // One that left, or was skipped for good, comes back with a new time of the occasion only; and one that waits
        // past its own time, for the morning or for the contact, is not taken for one that was planned too late.
        return earlier.is(ReminderState.PLANNED) && decision instanceof PlannedReminder.Planned;
    }

    private void schedule(ReminderEntity reminder) {
        String key = reminder.id().toString();
        if (reminder.is(ReminderState.PLANNED)) {
            timers.schedule(ReminderTimer.NAME, key, reminder.dueAt(), reminder.clinicId(), key);
        } else {
            timers.cancel(ReminderTimer.NAME, key);
        }
    }
}
