package org.kapnet.intake.practitioner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapnet.intake.clinic.ClinicChanged;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Answer;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Answer.Assignable;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.timer.TimerCall;
import org.kapnet.platform.timer.TimerHandler;
import org.kapnet.platform.timer.Timers;

/**
 * Tells the other services who may be assigned, when a credential comes or goes, and that one is about to go. One timer
 * per person stands at the next day on which there is something to tell; it decides from what is stored, so that firing
 * twice changes nothing. Days are counted in UTC, the same for every clinic.
 */
@ApplicationScoped
class CredentialWatch implements TimerHandler {

    private static final String TIMER = "credential-watch";

    private final PractitionerRepository practitioners;
    private final CredentialRepository credentials;
    private final Assignability assignability;
    private final ExpiryNotices notices;
    private final Outbox outbox;
    private final Audit audit;
    private final Timers timers;
    private final Clock clock;

    CredentialWatch(
            PractitionerRepository practitioners,
            CredentialRepository credentials,
            Assignability assignability,
            ExpiryNotices notices,
            Outbox outbox,
            Audit audit,
            Timers timers,
            Clock clock) {
        this.practitioners = practitioners;
        this.credentials = credentials;
        this.assignability = assignability;
        this.notices = notices;
        this.outbox = outbox;
        this.audit = audit;
        this.timers = timers;
        this.clock = clock;
    }

    /** Appends practitioner-credentialed with the state of today and what is due to be announced, and sets the timer. */
    void announce(PractitionerEntity practitioner) {
        List<CredentialEntity> onFile = credentials.of(practitioner.id);
        Answer answer = assignability.judge(practitioner, onFile);
        practitioner.assignable = answer instanceof Assignable;
        outbox.append(OutgoingEvent.about(
                "practitioner-credentialed",
                practitioner.id,
                practitioner.clinicId,
                new PractitionerCredentialed(
                        practitioner.id,
                        practitioner.clinicId,
                        practitioner.profession,
                        practitioner.accountId,
                        practitioner.assignable,
                        answer instanceof Assignable assignable ? endOf(assignable.lastDay()) : null,
                        answer.licensedStates())));
        // Of somebody who has left there is nothing more to tell.
        if (!practitioner.hasDeparted()) {
            notices.give(practitioner, onFile);
            watch(practitioner, onFile);
        }
        practitioners.flush();
    }

    /** Ends a credential that was revoked, at once. */
    void end(PractitionerEntity practitioner, CredentialEntity credential) {
        boolean assignable = assignability.judge(practitioner, credentials.of(practitioner.id)) instanceof Assignable;
        lapse(practitioner, credential, assignable);
        announce(practitioner);
    }

    /** Appends practitioner-credentialed where something has made the person assignable, or no longer. */
    void announceIfChanged(PractitionerEntity practitioner) {
        boolean assignable = assignability.judge(practitioner, credentials.of(practitioner.id)) instanceof Assignable;
        if (practitioner.assignable != assignable) {
            announce(practitioner);
        }
    }

    void onClinicChanged(@Observes ClinicChanged changed) {
        practitioners.list("clinicId = ?1 order by id", changed.clinicId()).forEach(this::announceIfChanged);
    }

    @Override
    public String name() {
        return TIMER;
    }

    @Override
    public void fire(TimerCall call) {
        practitioners
                .findByIdOptional(UUID.fromString(call.key()))
                .filter(practitioner -> !practitioner.hasDeparted())
                .ifPresent(this::check);
    }

    private void check(PractitionerEntity practitioner) {
        List<CredentialEntity> onFile = credentials.of(practitioner.id);
        boolean assignable = assignability.judge(practitioner, onFile) instanceof Assignable;
        boolean anyLapsed = false;
        for (CredentialEntity credential : onFile) {
            if (credential.isOpen() && assignability.today().isAfter(credential.validUntil)) {
                anyLapsed = true;
                lapse(practitioner, credential, assignable);
            }
        }
        if (practitioner.assignable != assignable || anyLapsed) {
            announce(practitioner);
        } else {
            notices.give(practitioner, onFile);
            watch(practitioner, onFile);
        }
    }

    private void lapse(PractitionerEntity practitioner, CredentialEntity credential, boolean assignable) {
        credential.lapsedAt = clock.instant();
        outbox.append(OutgoingEvent.about(
                "credential-lapsed",
                practitioner.id,
                practitioner.clinicId,
                new CredentialLapsed(
                        practitioner.id,
                        practitioner.clinicId,
                        credential.kind,
                        credential.state,
                        credential.specialty,
                        assignable)));
        audit.did("lapse-credential", "practitioner", practitioner.id, null, credential.kind);
    }

    private void watch(PractitionerEntity practitioner, Collection<CredentialEntity> onFile) {
        onFile.stream()
                .filter(CredentialEntity::isOpen)
                .flatMap(this::moments)
                .min(Instant::compareTo)
                .ifPresent(moment ->
                        timers.schedule(TIMER, practitioner.id.toString(), moment, practitioner.clinicId, ""));
    }

    /** When something about an open credential has to be told; in the past when that was missed. */
    private Stream<Instant> moments(CredentialEntity credential) {
        Instant now = clock.instant();
        boolean missed = assignability.today().isAfter(credential.validUntil);
        Stream<Instant> term = Stream.of(startOf(credential.validFrom), endOf(credential.validUntil))
                .filter(moment -> missed || moment.isAfter(now));
        return Stream.concat(term, notices.next(credential).map(CredentialWatch::startOf).stream());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant endOf(LocalDate lastDay) {
        return startOf(lastDay.plusDays(1));
    }
}
