package org.kapnet.intake.practitioner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapnet.intake.clinic.Directory;
import org.kapnet.intake.clinic.SiteAdded;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Answer;
import org.kapnet.intake.practitioner.AssignabilityPolicy.Answer.Assignable;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.event.OutgoingEvent;
import org.kapnet.platform.outbox.Outbox;
import org.kapnet.platform.timer.TimerCall;
import org.kapnet.platform.timer.TimerHandler;
import org.kapnet.platform.timer.Timers;

/**
 * Tells the other services who may be assigned, when a credential comes or goes. One timer per person stands at the
 * next day on which that can change; it decides from what is stored, so that firing twice changes nothing. Days are
 * counted in UTC, the same for every clinic.
 */
@ApplicationScoped
class CredentialWatch implements TimerHandler {

    private static final String TIMER = "credential-watch";

    private final PractitionerRepository practitioners;
    private final CredentialRepository credentials;
    private final Directory directory;
    private final Outbox outbox;
    private final Audit audit;
    private final Timers timers;
    private final Clock clock;

    CredentialWatch(
            PractitionerRepository practitioners,
            CredentialRepository credentials,
            Directory directory,
            Outbox outbox,
            Audit audit,
            Timers timers,
            Clock clock) {
        this.practitioners = practitioners;
        this.credentials = credentials;
        this.directory = directory;
        this.outbox = outbox;
        this.audit = audit;
        this.timers = timers;
        this.clock = clock;
    }

    /** Whether this person may be assigned today. */
    Answer judge(PractitionerEntity practitioner, Collection<CredentialEntity> onFile) {
        return AssignabilityPolicy.judge(
                onFile.stream().map(CredentialEntity::licence).toList(),
                directory.statesOf(practitioner.clinicId),
                today());
    }

    /** Appends practitioner-credentialed with the state of today, and sets the timer. */
    void announce(PractitionerEntity practitioner) {
        List<CredentialEntity> onFile = credentials.of(practitioner.id);
        Answer answer = judge(practitioner, onFile);
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
        watch(practitioner, onFile);
        practitioners.flush();
    }

    void onSiteAdded(@Observes SiteAdded added) {
        practitioners.list("clinicId = ?1 order by id", added.clinicId()).stream()
                .filter(practitioner -> practitioner.assignable
                        != judge(practitioner, credentials.of(practitioner.id)) instanceof Assignable)
                .forEach(this::announce);
    }

    @Override
    public String name() {
        return TIMER;
    }

    @Override
    public void fire(TimerCall call) {
        practitioners.findByIdOptional(UUID.fromString(call.key())).ifPresent(this::check);
    }

    private void check(PractitionerEntity practitioner) {
        List<CredentialEntity> onFile = credentials.of(practitioner.id);
        boolean assignable = judge(practitioner, onFile) instanceof Assignable;
        boolean anyLapsed = false;
        for (CredentialEntity credential : onFile) {
            if (credential.lapsedAt == null && today().isAfter(credential.validUntil)) {
                credential.lapsedAt = clock.instant();
                anyLapsed = true;
                outbox.append(OutgoingEvent.about(
                        "credential-lapsed",
                        practitioner.id,
                        practitioner.clinicId,
                        new CredentialLapsed(
                                practitioner.id,
                                practitioner.clinicId,
                                credential.kind,
                                credential.state,
                                assignable)));
                audit.did("lapse-credential", "practitioner", practitioner.id, null, credential.kind);
            }
        }
        if (practitioner.assignable != assignable || anyLapsed) {
            announce(practitioner);
        } else {
            watch(practitioner, onFile);
        }
    }

    private void watch(PractitionerEntity practitioner, Collection<CredentialEntity> onFile) {
        Instant now = clock.instant();
        Optional<Instant> next = onFile.stream()
                .filter(credential -> credential.lapsedAt == null)
                .flatMap(credential -> Stream.of(startOf(credential.validFrom), endOf(credential.validUntil))
                        .filter(moment -> moment.isAfter(now) || today().isAfter(credential.validUntil)))
                .min(Instant::compareTo);
        next.ifPresent(moment -> timers.schedule(TIMER, practitioner.id.toString(), moment, practitioner.clinicId, ""));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant endOf(LocalDate lastDay) {
        return startOf(lastDay.plusDays(1));
    }
}
