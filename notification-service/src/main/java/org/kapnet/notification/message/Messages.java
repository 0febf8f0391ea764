package org.kapnet.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.notification.contact.Contact;
import org.kapnet.notification.contact.Contacts;
import org.kapnet.notification.listing.Filter;
import org.kapnet.notification.listing.Listing;
import org.kapnet.notification.occasion.Booking;
import org.kapnet.notification.template.Texts;
import org.kapnet.platform.web.Page;

/** The patient's feed: what was told, whatever channels were on. */
@ApplicationScoped
@Transactional
public class Messages {

    private final MessageRepository repository;
    private final Contacts contacts;
    private final Listing listing;
    private final Texts texts;
    private final Clock clock;

    Messages(MessageRepository repository, Contacts contacts, Listing listing, Texts texts, Clock clock) {
        this.repository = repository;
        this.contacts = contacts;
        this.listing = listing;
        this.texts = texts;
        this.clock = clock;
    }

    /** Puts a reminder into the feed; the same cause comes in once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addReminder(String cause, Booking booking, int templateVersion) {
        if (repository.count("cause", cause) == 0) {
            repository.persist(new MessageEntity(cause, booking, templateVersion, clock.instant()));
        }
    }

    /** The newest messages of a patient. */
    Page<MessageView> newest(UUID patientId, @Nullable String cursor, int limit) {
        return contacts.find(patientId)
                .map(contact -> listing.newest(
                        repository,
                        Filter.all().where("patientId", patientId),
                        cursor,
                        limit,
                        MessageEntity::id,
                        message -> view(message, contact)))
                .orElseGet(() -> new Page<>(List.of(), null));
    }

    private MessageView view(MessageEntity message, Contact contact) {
        Texts.FeedText text =
                texts.feed(message.templateVersion(), contact.language(), message.startsAt(), contact.zone());
        return new MessageView(
                message.id(),
                message.kind(),
                text.title(),
                text.body(),
                message.occasionId(),
                message.occasionKind(),
                message.startsAt(),
                message.createdAt());
    }
}
