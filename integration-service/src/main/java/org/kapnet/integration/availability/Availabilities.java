package org.kapnet.integration.availability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapnet.integration.Keyset;
import org.kapnet.integration.appointment.AppointmentKind;
import org.kapnet.integration.directory.Directory;
import org.kapnet.integration.directory.Practitioner;
import org.kapnet.platform.audit.Audit;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.security.Actor;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.security.Roles;
import org.kapnet.platform.web.Ids;

/** Keeps the hours that therapists offer. */
@ApplicationScoped
public class Availabilities {

    private static final TypeReference<List<AddAvailability.Window>> WINDOWS = new TypeReference<>() {};

    private final AvailabilityRepository rows;
    private final Directory directory;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Event<AvailabilityAdded> added;
    private final ObjectMapper mapper;
    private final Clock clock;

    Availabilities(
            AvailabilityRepository rows,
            Directory directory,
            CurrentActor currentActor,
            Audit audit,
            Event<AvailabilityAdded> added,
            ObjectMapper mapper,
            Clock clock) {
        this.rows = rows;
        this.directory = directory;
        this.currentActor = currentActor;
        this.audit = audit;
        this.added = added;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Adds hours; a therapist the own ones, a clinic-admin those of any therapist of the clinic. */
    @Transactional
    AvailabilityEntity add(AddAvailability command) {
        Actor actor = currentActor.get();
        UUID clinicId = actor.requireClinic();
        validate(command);
        Practitioner therapist = directory
                .practitioner(command.therapistId())
                .filter(found -> found.clinicId().equals(clinicId))
                .orElseThrow(() -> CommonProblem.notFound("therapist"));
        if (!actor.is(Roles.CLINIC_ADMIN) && !actor.subject().equals(therapist.accountId())) {
            throw ProblemException.of(CommonProblem.FORBIDDEN).detail("Therapists offer their own hours only.");
        }
        AvailabilityEntity row = new AvailabilityEntity();
        row.id = Ids.next();
        row.clinicId = clinicId;
        row.therapistId = therapist.id();
        row.zone = command.zone();
        row.windows = write(command.windows());
        row.kinds = command.kinds().stream().distinct().sorted().toArray(String[]::new);
        row.validFrom = command.validFrom();
        row.validUntil = command.validUntil();
        row.createdAt = clock.instant();
        rows.persistAndFlush(row);
        audit.did("add-availability", "availability", row.id, null, null);
        added.fire(new AvailabilityAdded(therapist.id(), clinicId));
        return row;
    }

    @Transactional
    AvailabilityEntity get(UUID id) {
        return rows.findByIdOptional(id).orElseThrow(() -> CommonProblem.notFound("availability"));
    }

    @Transactional
    List<AvailabilityEntity> page(Optional<UUID> therapistId, @Nullable Keyset after, int limit) {
        return rows.page(therapistId, after, limit);
    }

    /** What the therapist offers for that kind. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Availability> offered(UUID therapistId, AppointmentKind kind) {
        return rows.ofTherapist(therapistId).stream()
                .map(this::domain)
                .filter(availability -> availability.kinds().contains(kind))
                .toList();
    }

    AvailabilityView view(AvailabilityEntity row) {
        return new AvailabilityView(
                row.id,
                row.clinicId,
                row.therapistId,
                row.zone,
                read(row.windows),
                List.of(row.kinds),
                row.validFrom,
                row.validUntil);
    }

    private Availability domain(AvailabilityEntity row) {
        Set<AppointmentKind> kinds =
                Arrays.stream(row.kinds).map(AppointmentKind::of).collect(Collectors.toUnmodifiableSet());
        List<WeeklyWindow> windows = read(row.windows).stream()
                .map(window -> new WeeklyWindow(
                        day(window.dayOfWeek()), LocalTime.parse(window.from()), LocalTime.parse(window.to())))
                .toList();
        return new Availability(row.therapistId, ZoneId.of(row.zone), windows, kinds, row.validFrom, row.validUntil);
    }

    private static void validate(AddAvailability command) {
        ProblemException refusal = ProblemException.of(CommonProblem.VALIDATION_FAILED);
        boolean wrong = false;
        if (!knownZone(command.zone())) {
            refusal = refusal.error("/zone", "must be an IANA time zone such as America/Chicago");
            wrong = true;
        }
        for (int i = 0; i < command.windows().size(); i++) {
            AddAvailability.Window window = command.windows().get(i);
            if (!LocalTime.parse(window.from()).isBefore(LocalTime.parse(window.to()))) {
                refusal = refusal.error("/windows/" + i + "/to", "must be later than from, on the same day");
                wrong = true;
            }
        }
        if (command.validUntil() != null && command.validUntil().isBefore(command.validFrom())) {
            refusal = refusal.error("/validUntil", "must not be before validFrom");
            wrong = true;
        }
        if (wrong) {
            throw refusal;
        }
    }

    // Offsets such as +01:00 are zones to Java, but hold no rules for the changes of the clocks.
    private static boolean knownZone(String zone) {
        try {
            return ZoneId.getAvailableZoneIds().contains(ZoneId.of(zone).getId());
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static DayOfWeek day(String word) {
        return DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private String write(List<AddAvailability.Window> windows) {
        List<AddAvailability.Window> lower = windows.stream()
                .map(window -> new AddAvailability.Window(
                        window.dayOfWeek().toLowerCase(Locale.ROOT), window.from(), window.to()))
                .toList();
        try {
            return mapper.writeValueAsString(lower);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("windows cannot be written", e);
        }
    }

    private List<AddAvailability.Window> read(String windows) {
        try {
            return mapper.readValue(windows, WINDOWS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored windows cannot be read", e);
        }
    }
}
