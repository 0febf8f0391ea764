package org.kapnet.notification.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
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
    private final PatientHomeRepository homes;
    private final MessagingConsentRepository consents;
    private final ContactOpener opener;
    private final FieldCipher cipher;
    private final ObjectMapper json;
    private final Clock clock;

    Contacts(
            ContactRepository repository,
            PatientHomeRepository homes,
            MessagingConsentRepository consents,
            ContactOpener opener,
            FieldCipher cipher,
            ObjectMapper json,
            Clock clock) {
        this.repository = repository;
        this.homes = homes;
        this.consents = consents;
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
        entity.describe(home(patientId).orElse(clinicId), zone.getId(), language);
        entity.seal(seal(EMAIL, points.email()), seal(PHONE, points.phone()));
        if (known.isEmpty()) {
            repository.persist(entity);
        }
        return zoneChanged;
    }

    /**
     * An episode was opened: its clinic treats the patient from then on, unless a later one is known already.
     *
     * @return whether it decides where the patient is treated
     */
    public boolean moved(UUID patientId, UUID clinicId, Instant openedAt) {
        if (!homeRow(patientId, clinicId).moveTo(clinicId, openedAt)) {
            return false;
        }
        repository.findByIdOptional(patientId).ifPresent(contact -> contact.moveTo(clinicId));
        consents.update("clinicId = ?1 where patientId = ?2", clinicId, patientId);
        return true;
    }

    /** The patient has died: nothing is sent any more. */
    public void died(UUID patientId, UUID clinicId, Instant at) {
        homeRow(patientId, clinicId).die(at);
    }

    /** The patient agreed to messages, until {@code until} where the consent ends. */
    public void messagingAgreed(
            UUID consentId, UUID patientId, UUID clinicId, Instant signedAt, @Nullable Instant until) {
        consentRow(consentId, patientId, clinicId).sign(signedAt, until);
    }

    /** A consent to messages was withdrawn, or its document changed; another one may still stand. */
    public void messagingEnded(UUID consentId, UUID patientId, UUID clinicId, Instant at) {
        consentRow(consentId, patientId, clinicId).end(at);
    }

    /** The clinic that treats the patient now; empty until something is known of the patient. */
    public Optional<UUID> clinicOf(UUID patientId) {
        return home(patientId).or(() -> repository.findByIdOptional(patientId).map(ContactEntity::clinicId));
    }

    /** Whether the patient has died. */
    public boolean isDeceased(UUID patientId) {
        return homes.findByIdOptional(patientId)
                .filter(PatientHomeEntity::deceased)
                .isPresent();
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
                        MessagingPolicy.refuses(consentsOf(patientId), clock.instant()),
                        isDeceased(patientId)));
    }

    private Optional<UUID> home(UUID patientId) {
        return homes.findByIdOptional(patientId)
                .filter(PatientHomeEntity::decided)
                .map(PatientHomeEntity::clinicId);
    }

    private PatientHomeEntity homeRow(UUID patientId, UUID clinicId) {
        return homes.findByIdOptional(patientId).orElseGet(() -> {
            PatientHomeEntity row = new PatientHomeEntity(patientId, clinicId);
            homes.persist(row);
            return row;
        });
    }

    private MessagingConsentEntity consentRow(UUID consentId, UUID patientId, UUID clinicId) {
        return consents.findByIdOptional(consentId).orElseGet(() -> {
            MessagingConsentEntity row = new MessagingConsentEntity(
                    consentId, patientId, home(patientId).orElse(clinicId));
            consents.persist(row);
            return row;
        });
    }

    private List<MessagingPolicy.Consent> consentsOf(UUID patientId) {
        return consents.list("patientId", patientId).stream()
                .map(MessagingConsentEntity::consent)
                .toList();
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
