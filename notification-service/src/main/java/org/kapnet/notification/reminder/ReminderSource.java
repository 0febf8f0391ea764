package org.kapnet.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.kapnet.notification.channel.ChannelName;
import org.kapnet.notification.channel.Outbound;
import org.kapnet.notification.contact.Contact;
import org.kapnet.notification.contact.Contacts;
import org.kapnet.notification.delivery.DeliveryPurpose;
import org.kapnet.notification.delivery.DeliveryRequest;
import org.kapnet.notification.delivery.DeliverySource;
import org.kapnet.notification.occasion.Booking;
import org.kapnet.notification.occasion.Occasions;
import org.kapnet.notification.preference.Preference;
import org.kapnet.notification.preference.Preferences;
import org.kapnet.notification.template.Texts;

/**
 * Writes reminders at the moment of sending, in the patient's zone and language. A retry may come hours after the
 * reminder was issued, so everything that allowed it is asked again.
 */
@ApplicationScoped
class ReminderSource implements DeliverySource {

    private final ReminderRepository repository;
    private final Occasions occasions;
    private final Contacts contacts;
    private final Preferences preferences;
    private final Texts texts;
    private final ReminderRules rules;
    private final Clock clock;

    ReminderSource(
            ReminderRepository repository,
            Occasions occasions,
            Contacts contacts,
            Preferences preferences,
            Texts texts,
            ReminderRules rules,
            Clock clock) {
        this.repository = repository;
        this.occasions = occasions;
        this.contacts = contacts;
        this.preferences = preferences;
        this.texts = texts;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public DeliveryPurpose purpose() {
        return DeliveryPurpose.REMINDER;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Prepared prepare(DeliveryRequest request) {
        ReminderEntity reminder = repository.findById(request.subjectId());
        if (reminder == null
                || !reminder.is(ReminderState.ISSUED)
                || !reminder.cause().equals(request.cause())) {
            return new Prepared.Dropped("moved");
        }
        Optional<Booking> booking = occasions.standing(reminder.occasionId());
        if (booking.isEmpty()) {
            return new Prepared.Dropped("occasion-ended");
        }
        Optional<Contact> contact = contacts.find(request.patientId());
        Preference preference = preferences.of(request.patientId());
        Optional<String> address = contact.flatMap(known -> Reachable.address(known, preference, request.channel()));
        if (contact.isEmpty() || address.isEmpty()) {
            return new Prepared.Dropped("channel-off");
        }
        return write(request, booking.get(), contact.get(), preference, address.get());
    }

    private Prepared write(
            DeliveryRequest request, Booking booking, Contact contact, Preference preference, String address) {
        Instant now = clock.instant();
        if (!now.isBefore(booking.startsAt())) {
            return new Prepared.Dropped("too-late");
        }
        PermittedHours hours = PersonalRules.of(rules, preference).permittedHours();
        if (!hours.permits(now, contact.zone())) {
            return hours.firstFrom(now, booking.startsAt(), contact.zone())
                    .<Prepared>map(Prepared.Postponed::new)
                    .orElseGet(() -> new Prepared.Dropped("no-permitted-time"));
        }
        return new Prepared.Ready(outbound(request, booking, contact, address));
    }

    private Outbound outbound(DeliveryRequest request, Booking booking, Contact contact, String address) {
        Texts.Text text = texts.reminder(
                request.templateVersion(),
                contact.language(),
                request.channel(),
                new Texts.ReminderFacts(booking.startsAt(), contact.zone(), booking.zone(), request.deliveryId()));
        return new Outbound(
                request.deliveryId(),
                request.attempt(),
                request.channel(),
                address,
                text.subject(),
                text.body(),
                text.reference());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void optedOut(DeliveryRequest request) {
        if (request.channel() == ChannelName.SMS) {
            preferences.smsStopped(request.patientId(), request.clinicId());
        }
    }
}
