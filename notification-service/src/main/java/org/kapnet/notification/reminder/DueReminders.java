package org.kapnet.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapnet.notification.channel.ChannelName;
import org.kapnet.notification.contact.Contact;
import org.kapnet.notification.contact.Contacts;
import org.kapnet.notification.delivery.Deliveries;
import org.kapnet.notification.delivery.DeliveryOrder;
import org.kapnet.notification.delivery.DeliveryPurpose;
import org.kapnet.notification.message.Messages;
import org.kapnet.notification.occasion.Booking;
import org.kapnet.notification.occasion.Occasions;
import org.kapnet.notification.preference.Preference;
import org.kapnet.notification.preference.Preferences;
import org.kapnet.notification.template.Texts;
import org.kapnet.platform.timer.Timers;

/**
 * Issues a reminder when it is due: one message in the patient's feed and one delivery per channel that is on. Decided
 * from the state at that moment, in one transaction with the timer; the sending follows it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DueReminders {

    /** Until intake-service has told where the patient is reached; its events may come after the booking's. */
    private static final Duration CONTACT_WAIT = Duration.ofMinutes(1);

    private final ReminderRepository repository;
    private final Occasions occasions;
    private final Contacts contacts;
    private final Preferences preferences;
    private final Messages messages;
    private final Deliveries deliveries;
    private final ReminderRules rules;
    private final Timers timers;
    private final Clock clock;

    DueReminders(
            ReminderRepository repository,
            Occasions occasions,
            Contacts contacts,
            Preferences preferences,
            Messages messages,
            Deliveries deliveries,
            ReminderRules rules,
            Timers timers,
            Clock clock) {
        this.repository = repository;
        this.occasions = occasions;
        this.contacts = contacts;
        this.preferences = preferences;
        this.messages = messages;
        this.deliveries = deliveries;
        this.rules = rules;
        this.timers = timers;
        this.clock = clock;
    }

    void fire(UUID reminderId) {
        Optional<UUID> occasionId = repository.occasionOf(reminderId);
        if (occasionId.isEmpty()) {
            return;
        }
        List<ReminderEntity> all = repository.lockOf(occasionId.get());
        ReminderEntity reminder = all.stream()
                .filter(one -> one.id().equals(reminderId))
                .findFirst()
                .orElseThrow();
        if (!reminder.is(ReminderState.PLANNED)) {
            return;
        }
        Optional<Booking> booking = occasions.standing(reminder.occasionId());
        if (booking.isEmpty()) {
            reminder.become(ReminderState.CANCELLED, ReminderReason.CANCELLED);
            return;
        }
        decide(reminder, all, booking.get());
    }

    private void decide(ReminderEntity reminder, List<ReminderEntity> all, Booking booking) {
        Instant now = clock.instant();
        Optional<Contact> contact = contacts.find(reminder.patientId());
        Preference preference = preferences.of(reminder.patientId());
        List<ReminderDuePolicy.Sibling> siblings = all.stream()
                .filter(one -> one != reminder)
                .filter(one -> one.is(ReminderState.PLANNED) || one.is(ReminderState.ISSUED))
                .map(ReminderEntity::asSibling)
                .toList();
        ReminderDuePolicy.Verdict verdict = ReminderDuePolicy.decide(
                reminder.asSibling(),
                siblings,
                booking.startsAt(),
                contact.map(Contact::zone).orElse(booking.zone()),
                now,
                PersonalRules.of(rules, preference).permittedHours());
        switch (verdict) {
            case ReminderDuePolicy.Verdict.Drop drop -> reminder.become(ReminderState.SKIPPED, drop.reason());
            case ReminderDuePolicy.Verdict.Postpone postpone ->
                postpone(reminder, postpone.until(), ReminderReason.QUIET_HOURS);
            case ReminderDuePolicy.Verdict.Issue() -> {
                if (contact.isPresent()) {
                    issue(reminder, booking, contact.get(), preference, now);
                } else {
                    postpone(reminder, now.plus(CONTACT_WAIT), ReminderReason.CONTACT_UNKNOWN);
                }
            }
        }
    }

    private void postpone(ReminderEntity reminder, Instant until, ReminderReason why) {
        reminder.postpone(until, why);
        String key = reminder.id().toString();
        timers.schedule(ReminderTimer.NAME, key, until, reminder.clinicId(), key);
    }

    private void issue(ReminderEntity reminder, Booking booking, Contact contact, Preference preference, Instant now) {
        reminder.become(ReminderState.ISSUED, ReminderReason.ISSUED);
        messages.addReminder(reminder.cause(), booking, Texts.VERSION);
        deliveries.plan(Reachable.channels(contact, preference).stream()
                .map(channel -> order(reminder, channel, now))
                .toList());
    }

    private static DeliveryOrder order(ReminderEntity reminder, ChannelName channel, Instant now) {
        return new DeliveryOrder(
                DeliveryPurpose.REMINDER,
                reminder.id(),
                reminder.patientId(),
                reminder.clinicId(),
                reminder.patientId(),
                channel,
                reminder.cause(),
                Texts.VERSION,
                now);
    }
}
