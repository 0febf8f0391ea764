package org.kapnet.notification.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.notification.contact.Contact;
import org.kapnet.notification.contact.Contacts;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.web.Preconditions;

/** Keeps what patients choose. */
@ApplicationScoped
@Transactional
public class Preferences {

    private final PreferenceRepository repository;
    private final Contacts contacts;
    private final Event<QuietHoursChanged> quietHoursChanged;
    private final Audit audit;
    private final Clock clock;

    Preferences(
            PreferenceRepository repository,
            Contacts contacts,
            Event<QuietHoursChanged> quietHoursChanged,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.contacts = contacts;
        this.quietHoursChanged = quietHoursChanged;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a patient chose, or the defaults. */
    public Preference of(UUID patientId) {
        return repository
                .findByIdOptional(patientId)
                .map(PreferenceEntity::preference)
                .orElse(Preference.DEFAULT);
    }

    /** The patient's own preferences with their version; 0 while nothing was chosen. */
    Versioned get(UUID patientId) {
        return repository
                .findByIdOptional(patientId)
                .map(entity -> new Versioned(entity.preference(), entity.version()))
                .orElseGet(() -> new Versioned(Preference.DEFAULT, 0));
    }

    /**
     * Stores what the patient chose.
     *
     * @param ifMatch version that the choice was made on; may be absent only for the first one
     */
    Versioned choose(UUID patientId, ChoosePreferences choice, @Nullable String ifMatch) {
        requireOrder(choice.quietHours());
        Contact contact = contacts.find(patientId).orElseThrow(() -> CommonProblem.notFound("contact"));
        Optional<PreferenceEntity> known = repository.findByIdOptional(patientId);
        known.ifPresent(entity -> Preconditions.requireMatch(ifMatch, entity.version()));
        PreferenceEntity entity = known.orElseGet(() -> new PreferenceEntity(patientId, contact.clinicId()));
        boolean hoursChanged = !entity.preference().quietHours().equals(Optional.ofNullable(choice.quietHours()));
        entity.choose(choice);
        repository.persistAndFlush(entity);
        audit.did("choose-preferences", "preference", patientId, patientId, null);
        if (hoursChanged) {
            quietHoursChanged.fire(new QuietHoursChanged(patientId));
        }
        return new Versioned(entity.preference(), entity.version());
    }

    /** The patient replied STOP to an SMS, says the provider. Honoured at once. */
    public void smsStopped(UUID patientId, UUID clinicId) {
        PreferenceEntity entity = repository
                .findByIdOptional(patientId)
                .orElseGet(() -> new PreferenceEntity(
                        patientId, contacts.clinicOf(patientId).orElse(clinicId)));
        entity.stopSms(clock.instant());
        repository.persist(entity);
        audit.did("stop-sms", "preference", patientId, patientId, "replied-stop");
    }

    /** The patient is treated by another clinic from now on. */
    public void moved(UUID patientId, UUID clinicId) {
        repository.findByIdOptional(patientId).ifPresent(entity -> entity.moveTo(clinicId));
    }

    private static void requireOrder(@Nullable QuietHours quiet) {
        if (quiet != null && !quiet.until().isBefore(quiet.from().minusHours(1))) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED)
                    .error("/quietHours/until", "must leave at least an hour before quietHours.from of the same day");
        }
    }

    /** Preferences with their version. */
    record Versioned(Preference preference, long version) {

        PreferenceView view() {
            return new PreferenceView(
                    new ChoosePreferences.ChannelChoice(preference.mail(), preference.sms(), preference.push()),
                    preference.quietHours().orElse(null),
                    preference.smsStoppedAt().orElse(null));
        }
    }
}
