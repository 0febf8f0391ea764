package org.kapnet.intake.practitioner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Answer.Unassignable;
import org.kapnet.intake.practitioner.CredentialRules.Territory;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;

/**
 * Announces that a credential is about to end. What was announced is written with the credential in the transaction
 * that appends the event, so that each notice is given once, whatever restarts. A credential with a successor on file
 * ends without a word.
 */
@ApplicationScoped
class ExpiryNotices {

    private final Assignability assignability;
    private final Outbox outbox;

    ExpiryNotices(Assignability assignability, Outbox outbox) {
        this.assignability = assignability;
        this.outbox = outbox;
    }

    /** Gives every notice that is due today. */
    void give(PractitionerEntity practitioner, List<CredentialEntity> onFile) {
        for (CredentialEntity credential : onFile) {
            if (credential.isOpen() && !isContinued(credential, onFile)) {
                ExpiryNoticePolicy.due(days(), credential.validUntil, credential.noticedDays, assignability.today())
                        .ifPresent(notice -> give(practitioner, onFile, credential, notice));
            }
        }
    }

    /** The next day on which a notice of this credential may fall due. */
    Optional<LocalDate> next(CredentialEntity credential) {
        return ExpiryNoticePolicy.next(days(), credential.validUntil, assignability.today());
    }

    private void give(
            PractitionerEntity practitioner,
            Collection<CredentialEntity> onFile,
            CredentialEntity credential,
            int notice) {
        credential.noticedDays = notice;
        LocalDate lapse = ExpiryNoticePolicy.lapse(credential.validUntil);
        outbox.append(OutgoingEvent.about(
                "credential-expiring",
                practitioner.id,
                practitioner.clinicId,
                new CredentialExpiring(
                        practitioner.id,
                        practitioner.clinicId,
                        credential.id,
                        credential.kind,
                        credential.state,
                        credential.specialty,
                        notice,
                        lapse.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        assignability.judge(practitioner, onFile, lapse) instanceof Unassignable)));
    }

    private boolean isContinued(CredentialEntity credential, Collection<CredentialEntity> onFile) {
        LocalDate lapse = ExpiryNoticePolicy.lapse(credential.validUntil);
        boolean everywhere = assignability
                .rules()
                .kind(credential.kind)
                .filter(kind -> kind.territory() == Territory.EVERYWHERE)
                .isPresent();
        return onFile.stream()
                .anyMatch(other -> other.kind.equals(credential.kind)
                        && (everywhere || other.state.equals(credential.state))
                        && Objects.equals(other.compact, credential.compact)
                        && Objects.equals(other.specialty, credential.specialty)
                        && other.held().holdsOn(lapse));
    }

    private List<Integer> days() {
        return assignability.rules().notice().days();
    }
}
