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
            if (contacts.moved(episode.patientId(), episode.clinicId(), episode.openedAt())) {
                preferences.moved(episode.patientId(), episode.clinicId());
                escalations.patientMoved(episode.patientId(), episode.clinicId());
            }
        });
    }

    @Produces
    @Singleton
    EventHandler<CareEnded> episodeClosed() {
        return FactHandler.inNetwork("org.kapnet.intake.episode-closed.v1", CareEnded.class, (event, closed) -> {
            // What a closed treatment leaves to be held is still reminded of, until its own service calls it off.
            if (closed.byDeath()) {
                silence(closed);
            }
        });
    }

    @Produces
    @Singleton
    EventHandler<CareEnded> recordClosed() {
        return FactHandler.inNetwork("org.kapnet.intake.record-closed.v1", CareEnded.class, (event, closed) -> {
            if (closed.byDeath()) {
                silence(closed);
            } else {
                reminders.careEnded(closed.patientId());
            }
        });
    }

    @Produces
    @Singleton
    EventHandler<ConsentSigned> consentSigned() {
        return FactHandler.inNetwork("org.kapnet.intake.consent-signed.v1", ConsentSigned.class, (event, consent) -> {
            if (MESSAGING.equals(consent.kind())) {
                contacts.messagingAgreed(
                        consent.consentId(),
                        consent.patientId(),
                        consent.clinicId(),
                        consent.signedAt(),
                        consent.expiresAt());
            }
        });
    }

    @Produces
    @Singleton
    EventHandler<ConsentWithdrawn> consentWithdrawn() {
        return FactHandler.inNetwork(
                "org.kapnet.intake.consent-withdrawn.v1", ConsentWithdrawn.class, (event, consent) -> {
                    if (MESSAGING.equals(consent.kind())) {
                        contacts.messagingEnded(
                                consent.consentId(), consent.patientId(), consent.clinicId(), consent.withdrawnAt());
                    }
                });
    }

    @Produces
    @Singleton
    EventHandler<ConsentOutdated> consentOutdated() {
        return FactHandler.inNetwork(
                "org.kapnet.intake.consent-outdated.v1", ConsentOutdated.class, (event, consent) -> {
                    if (MESSAGING.equals(consent.kind())) {
                        contacts.messagingEnded(
                                consent.consentId(), consent.patientId(), consent.clinicId(), consent.outdatedAt());
                    }
                });
    }

    /** Raised where the patient is treated now: the fact may have been told by the clinic that the patient has left. */
    @Produces
    @Singleton
    EventHandler<RiskFlagged> riskFlagged() {
        return FactHandler.inNetwork(
                "org.kapnet.intake.risk-flagged.v1",
                RiskFlagged.class,
                (event, risk) -> escalations.raise(new RaiseEscalation(
                        EscalationCause.RISK_FLAGGED,
                        event.id(),
                        risk.riskId(),
                        risk.patientId(),
                        contacts.clinicOf(risk.patientId()).orElse(risk.clinicId()),
                        risk.level())));
    }

    private void silence(CareEnded ended) {
        contacts.died(ended.patientId(), ended.clinicId(), ended.closedAt());
        reminders.careEnded(ended.patientId());
    }

    private void register(PatientContact contact) {
        boolean zoneChanged = contacts.register(
                contact.patientId(), contact.clinicId(), contact.zone(), contact.language(), contact.sealedContact());
        if (zoneChanged) {
            reminders.hoursChanged(contact.patientId());
        }
    }
}
