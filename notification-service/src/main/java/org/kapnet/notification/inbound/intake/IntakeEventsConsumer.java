package org.kapnet.notification.inbound.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.kapnet.notification.contact.Contacts;
import org.kapnet.notification.escalation.EscalationCause;
import org.kapnet.notification.escalation.Escalations;
import org.kapnet.notification.escalation.RaiseEscalation;
import org.kapnet.notification.inbound.FactHandler;
import org.kapnet.notification.preference.Preferences;
import org.kapnet.notification.reminder.Reminders;
import org.kapnet.platform.inbox.EventHandler;
import org.kapnet.platform.security.SubjectLinks;

/** What notification-service learns from intake: where patients are reached, what they agreed to, risks. */
@ApplicationScoped
class IntakeEventsConsumer {

    private static final String MESSAGING = "messaging";

    private final Contacts contacts;
    private final Preferences preferences;
    private final Reminders reminders;
    private final Escalations escalations;
    private final SubjectLinks links;

    IntakeEventsConsumer(
            Contacts contacts,
            Preferences preferences,
            Reminders reminders,
            Escalations escalations,
            SubjectLinks links) {
        this.contacts = contacts;
        this.preferences = preferences;
        this.reminders = reminders;
        this.escalations = escalations;
        this.links = links;
    }

    @Produces
    @Singleton
    EventHandler<PatientContact> patientRegistered() {
        return FactHandler.inNetwork(
                "org.kapnet.intake.patient-registered.v1", PatientContact.class, (event, contact) -> register(contact));
    }

    @Produces
    @Singleton
    EventHandler<PatientContact> contactChanged() {
        return FactHandler.inNetwork(
                "org.kapnet.intake.contact-changed.v1", PatientContact.class, (event, contact) -> register(contact));
    }

    @Produces
    @Singleton
    EventHandler<PatientLinked> patientLinked() {
        return FactHandler.inNetwork(
                "org.kapnet.intake.patient-linked.v1",
                PatientLinked.class,
                (event, linked) -> links.link(linked.subject(), linked.patientId(), event.time()));
    }

    @Produces
    @Singleton
    EventHandler<EpisodeOpened> episodeOpened() {
        return FactHandler.inNetwork("org.kapnet.intake.episode-opened.v1", EpisodeOpened.class, (event, episode) -> {
            contacts.moved(episode.patientId(), episode.clinicId());
            preferences.moved(episode.patientId(), episode.clinicId());
        });
    }

    @Produces
    @Singleton
    EventHandler<ConsentChanged> consentSigned() {
        return FactHandler.inNetwork("org.kapnet.intake.consent-signed.v1", ConsentChanged.class, (event, consent) -> {
            if (MESSAGING.equals(consent.kind())) {
                contacts.messagingAgreed(consent.patientId(), consent.expiresAt());
            }
        });
    }

    @Produces
    @Singleton
    EventHandler<ConsentChanged> consentWithdrawn() {
        return FactHandler.inNetwork(
                "org.kapnet.intake.consent-withdrawn.v1", ConsentChanged.class, (event, consent) -> {
                    if (MESSAGING.equals(consent.kind())) {
                        contacts.messagingRefused(consent.patientId());
                    }
                });
    }

    @Produces
    @Singleton
    EventHandler<RiskFlagged> riskFlagged() {
        return FactHandler.inClinic(
                "org.kapnet.intake.risk-flagged.v1",
                RiskFlagged.class,
                (event, risk) -> escalations.raise(new RaiseEscalation(
                        EscalationCause.RISK_FLAGGED,
                        event.id(),
                        risk.riskId(),
                        risk.patientId(),
                        risk.clinicId(),
                        risk.level())));
    }

    private void register(PatientContact contact) {
        boolean zoneChanged = contacts.register(
                contact.patientId(), contact.clinicId(), contact.zone(), contact.language(), contact.sealedContact());
        if (zoneChanged) {
            reminders.hoursChanged(contact.patientId());
        }
    }
}
