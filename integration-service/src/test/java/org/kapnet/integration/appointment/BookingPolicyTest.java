package org.kapnet.integration.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.integration.appointment.AppointmentFixtures.START;
import static org.kapnet.integration.appointment.AppointmentFixtures.THERAPIST;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapnet.integration.appointment.BookingPolicy.Request;
import org.kapnet.integration.appointment.BookingPolicy.Verdict;

class BookingPolicyTest {

    private static final UUID OTHER = UUID.fromString("01990000-0000-7000-8000-000000000203");

    /** A request with everything in order, of which each case changes what it is about. */
    private static final class Case {

        private AppointmentKind kind = AppointmentKind.INTEGRATION;
        private Modality modality = Modality.TELEHEALTH;
        private Instant now = START.minusSeconds(60);
        private String profession = "therapist";
        private boolean assignable = true;
        private UUID episodeTherapist = THERAPIST;
        private String patientState = "TX";
        private String reason;
        private boolean sessionUnknown;
        private boolean telehealthAgreed = true;
        private Instant opensAt = START;

        Case kind(AppointmentKind value) {
            kind = value;
            return this;
        }

        Case modality(Modality value) {
            modality = value;
            return this;
        }

        Case now(Instant value) {
            now = value;
            return this;
        }

        Case profession(String value) {
            profession = value;
            return this;
        }

        Case episodeTherapist(UUID value) {
            episodeTherapist = value;
            return this;
        }

        Case patientState(String value) {
            patientState = value;
            return this;
        }

        Case reason(String value) {
            reason = value;
            return this;
        }

        Case opensAt(Instant value) {
            opensAt = value;
            return this;
        }

        Case unassignable() {
            assignable = false;
            return this;
        }

        Case unknownSession() {
            sessionUnknown = true;
            return this;
        }

        Case withoutTelehealthConsent() {
            telehealthAgreed = false;
            return this;
        }

        Request request() {
            return new Request(
                    timing(),
                    now,
                    THERAPIST,
                    profession,
                    assignable,
                    Set.of("TX"),
                    episodeTherapist,
                    patientState,
                    reason,
                    sessionUnknown);
        }

        BookingPolicy.Timing timing() {
            return new BookingPolicy.Timing(kind, modality, START, telehealthAgreed, opensAt);
        }
    }

    static Stream<Arguments> allowed() {
        return Stream.of(
                allowed("all in order", given -> given),
                allowed("episode not known here", given -> given.episodeTherapist(null)),
                allowed("other therapist with a reason", given -> given.episodeTherapist(OTHER)
                        .reason("patient-request")),
                allowed("second intake with anybody", given -> given.kind(AppointmentKind.SECOND_INTAKE)
                        .episodeTherapist(OTHER)),
                allowed("on site without a consent to telehealth", given -> given.withoutTelehealthConsent()
                        .modality(Modality.ON_SITE)),
                allowed("for a session whose time is not known", given -> given.opensAt(null)),
                allowed("preparation before the dose", given -> given.kind(AppointmentKind.PREPARATION)
                        .opensAt(START.plusSeconds(1))),
                allowed("state not known", given -> given.patientState(null)),
                allowed("on site in another state", given -> given.patientState("OK")
                        .modality(Modality.ON_SITE)));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refused("appointment.lies-ahead", given -> given.now(START)),
                refused("appointment.with-therapist", given -> given.profession("nurse")),
                refused("appointment.therapist-assignable", Case::unassignable),
                refused("appointment.same-therapist", given -> given.episodeTherapist(OTHER)),
                refused("appointment.same-therapist", given -> given.kind(AppointmentKind.PREPARATION)
                        .episodeTherapist(OTHER)),
                refused("appointment.telehealth-licence", given -> given.patientState("OK")),
                refused("appointment.telehealth-consent", Case::withoutTelehealthConsent),
                refused("appointment.integration-window", given -> given.opensAt(START.plusSeconds(1))),
                refused("appointment.session-known", Case::unknownSession));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allowed")
    void allows(String name, Request request) {
        assertThat(BookingPolicy.decide(request)).isEqualTo(new Verdict.Allowed());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refusesWithThatRule(String ruleId, Request request) {
        assertThat(rules(BookingPolicy.decide(request))).containsExactly(ruleId);
    }

    @Test
    void namesEveryReasonAtOnce() {
        Case given = new Case()
                .now(START.plusSeconds(1))
                .profession("nurse")
                .unassignable()
                .episodeTherapist(OTHER)
                .patientState("OK")
                .withoutTelehealthConsent()
                .opensAt(START.plusSeconds(1))
                .unknownSession();

        assertThat(rules(BookingPolicy.decide(given.request()))).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void anotherTimeIsJudgedByWhatATimeCanBreak() {
        Case given = new Case().profession("nurse").withoutTelehealthConsent().opensAt(START.plusSeconds(1));

        assertThat(BookingPolicy.decideMove(new Case().timing())).isEqualTo(new Verdict.Allowed());
        assertThat(rules(BookingPolicy.decideMove(given.timing())))
                .containsExactly("appointment.telehealth-consent", "appointment.integration-window");
    }

    private static Arguments allowed(String name, UnaryOperator<Case> change) {
        return Arguments.of(name, change.apply(new Case()).request());
    }

    private static Arguments refused(String ruleId, UnaryOperator<Case> change) {
        return Arguments.of(ruleId, change.apply(new Case()).request());
    }

    private static List<String> rules(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed allowed -> List.of();
            case Verdict.Refused refused ->
                refused.refusals().stream().map(BookingPolicy.Refusal::ruleId).toList();
        };
    }
}
