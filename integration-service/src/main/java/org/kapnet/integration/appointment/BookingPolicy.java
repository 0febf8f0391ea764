package org.kapnet.integration.appointment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether an appointment may be booked at all, apart from free time. Every rule is asked, so that the person who books
 * sees all that stands in the way at once.
 */
public final class BookingPolicy {

    private static final List<Rule> RULES = List.of(
            BookingPolicy::liesAhead,
            BookingPolicy::isTherapist,
            BookingPolicy::isAssignable,
            BookingPolicy::isEpisodeTherapist,
            BookingPolicy::isLicensedWherePatientIs,
            request -> isAgreedToByTelehealth(request.timing),
            request -> followsItsDose(request.timing),
            BookingPolicy::namesKnownSession);

    private BookingPolicy() {}

    /**
     * What the time of an hour is judged by.
     *
     * @param telehealthAgreed whether a consent to telehealth stands at that time
     * @param opensAt when the integration of its session may begin, null when that is not known or it is for something
     *     else
     */
    public record Timing(
            AppointmentKind kind,
            Modality modality,
            Instant startsAt,
            boolean telehealthAgreed,
            @Nullable Instant opensAt) {}

    /**
     * What is known when somebody asks for an appointment.
     *
     * @param episodeTherapist the therapist of the patient's episode, null when no episode is known here
     * @param patientState where the patient is for a telehealth hour, null when not known
     * @param otherTherapistReason why another therapist than the episode's takes it, null when none was given
     * @param sessionUnknown a session was named that is not this patient's
     */
    public record Request(
            Timing timing,
            Instant now,
            UUID therapist,
            String profession,
            boolean assignable,
            Set<String> licensedStates,
            @Nullable UUID episodeTherapist,
            @Nullable String patientState,
            @Nullable String otherTherapistReason,
            boolean sessionUnknown) {}

    /** Allowed, or refused with every reason. */
    public sealed interface Verdict {
        record Allowed() implements Verdict {}

        record Refused(List<Refusal> refusals) implements Verdict {
            public Refused {
                refusals = List.copyOf(refusals);
            }
        }
    }

    /**
     * One reason against.
     *
     * @param source requirement or law it follows from, null when it is plain sense
     */
    public record Refusal(
            String ruleId, String message, @Nullable String source) {}

    private interface Rule {
        Optional<Refusal> against(Request request);
    }

    /** Asks every rule. */
    public static Verdict decide(Request request) {
        List<Refusal> refusals = new ArrayList<>();
        for (Rule rule : RULES) {
            rule.against(request).ifPresent(refusals::add);
        }
        return refusals.isEmpty() ? new Verdict.Allowed() : new Verdict.Refused(refusals);
    }

    /** Asks the rules that another time of a booked hour can break. */
    public static Verdict decideMove(Timing timing) {
        List<Refusal> refusals = Stream.of(isAgreedToByTelehealth(timing), followsItsDose(timing))
                .flatMap(Optional::stream)
                .toList();
        return refusals.isEmpty() ? new Verdict.Allowed() : new Verdict.Refused(refusals);
    }

    private static Optional<Refusal> liesAhead(Request request) {
        return refuseIf(
                !request.timing.startsAt.isAfter(request.now),
                "appointment.lies-ahead",
                "The start has to lie in the future.",
                null);
    }

    private static Optional<Refusal> isTherapist(Request request) {
        return refuseIf(
                !request.profession.equals("therapist"),
                "appointment.with-therapist",
                "Appointments are held by a therapist.",
                "S2-15");
    }

    private static Optional<Refusal> isAssignable(Request request) {
        return refuseIf(
                !request.assignable,
                "appointment.therapist-assignable",
                "The therapist has no current licence and cannot be assigned.",
                "S1-14");
    }

    private static Optional<Refusal> isEpisodeTherapist(Request request) {
        boolean bound = request.timing.kind == AppointmentKind.PREPARATION
                || request.timing.kind == AppointmentKind.INTEGRATION;
        boolean other = request.episodeTherapist != null && !request.episodeTherapist.equals(request.therapist);
        return refuseIf(
                bound && other && request.otherTherapistReason == null,
                "appointment.same-therapist",
                "Preparation and integration are held by the therapist of the episode; another needs a reason.",
                "S4-2");
    }

    private static Optional<Refusal> isLicensedWherePatientIs(Request request) {
        return refuseIf(
                request.timing.modality == Modality.TELEHEALTH
                        && request.patientState != null
                        && !request.licensedStates.contains(request.patientState),
                "appointment.telehealth-licence",
                "By telehealth the therapist needs a licence in the state where the patient is.",
                "state licensing law");
    }

    private static Optional<Refusal> isAgreedToByTelehealth(Timing timing) {
        return refuseIf(
                timing.modality == Modality.TELEHEALTH && !timing.telehealthAgreed,
                "appointment.telehealth-consent",
                "By telehealth the patient's consent to it has to stand at the time of the hour.",
                "telehealth consent law");
    }

    private static Optional<Refusal> followsItsDose(Timing timing) {
        return refuseIf(
                timing.kind == AppointmentKind.INTEGRATION
                        && timing.opensAt != null
                        && timing.startsAt.isBefore(timing.opensAt),
                "appointment.integration-window",
                "Integration begins only once its window after the dose has opened.",
                "clinical reference, section g");
    }

    private static Optional<Refusal> namesKnownSession(Request request) {
        return refuseIf(
                request.sessionUnknown,
                "appointment.session-known",
                "The session named is not known as one of this patient's.",
                null);
    }

    private static Optional<Refusal> refuseIf(boolean broken, String ruleId, String message, @Nullable String source) {
        return broken ? Optional.of(new Refusal(ruleId, message, source)) : Optional.empty();
    }
}
