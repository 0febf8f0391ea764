package org.kapnet.notification.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.crypto.ContactOpener;
import org.kapnet.platform.crypto.FieldCipher;

/** Keeps where patients are reached. The sealed contact is opened once and encrypted again for its columns. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Contacts {

    private static final String EMAIL = "contact.email";
    private static final String PHONE = "contact.phone";

    private final ContactRepository repository;
    private final ContactOpener opener;
    private final FieldCipher cipher;
    private final ObjectMapper json;
    private final Clock clock;

    Contacts(ContactRepository repository, ContactOpener opener, FieldCipher cipher, ObjectMapper json, Clock clock) {
        this.repository = repository;
        this.opener = opener;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes over what intake-service says about a patient.
     *
     * @param sealedContact opens to mail address and phone, for this service only
     * @return whether the patient's zone is another one than before
     */
    public boolean register(UUID patientId, UUID clinicId, ZoneId zone, String language, String sealedContact) {
        ContactPoints points = open(sealedContact);
        Optional<ContactEntity> known = repository.findByIdOptional(patientId);
        ContactEntity entity = known.orElseGet(() -> new ContactEntity(patientId));
        boolean zoneChanged = known.isPresent() && !entity.zone().equals(zone.getId());
        entity.describe(clinicId, zone.getId(), language);
        entity.seal(seal(EMAIL, points.email()), seal(PHONE, points.phone()));
        if (known.isEmpty()) {
            repository.persist(entity);
        }
        return zoneChanged;
    }

    /** The patient is treated by another clinic from now on. */
    public void moved(UUID patientId, UUID clinicId) {
        repository.findByIdOptional(patientId).ifPresent(contact -> contact.moveTo(clinicId));
    }

    /** The patient agreed to messages, until {@code until} where the consent ends. */
    public void messagingAgreed(UUID patientId, @Nullable Instant until) {
        repository.findByIdOptional(patientId).ifPresent(contact -> contact.consent(MessagingConsent.SIGNED, until));
    }

    /** The patient no longer agrees to messages. */
    public void messagingRefused(UUID patientId) {
        repository.findByIdOptional(patientId).ifPresent(contact -> contact.consent(MessagingConsent.WITHDRAWN, null));
    }

    /** Where a patient is reached; empty until intake-service has told it, or where the scope may not see it. */
    public Optional<Contact> find(UUID patientId) {
        return repository
                .findByIdOptional(patientId)
                .map(entity -> new Contact(
                        entity.patientId(),
                        entity.clinicId(),
                        ZoneId.of(entity.zone()),
                        entity.language(),
                        Optional.ofNullable(entity.emailSealed()).map(bytes -> cipher.open(EMAIL, bytes)),
                        Optional.ofNullable(entity.phoneSealed()).map(bytes -> cipher.open(PHONE, bytes)),
                        entity.refusesMessages(clock.instant())));
    }

    private Optional<byte[]> seal(String field, @Nullable String plain) {
        return Optional.ofNullable(plain).filter(text -> !text.isBlank()).map(text -> cipher.seal(field, text));
    }

    private ContactPoints open(String sealedContact) {
        try {
            return json.readValue(opener.open(sealedContact), ContactPoints.class);
        } catch (JsonProcessingException unreadable) {
            // The parser's message quotes what it read, so it must not travel as the cause.
            throw new IllegalArgumentException("a sealed contact does not hold contact points");
        }
    }
}
