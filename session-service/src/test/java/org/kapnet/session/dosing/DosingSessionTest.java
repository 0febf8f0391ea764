package org.kapnet.session.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapnet.session.dosing.DosingSession.Booked;
import org.kapnet.session.dosing.DosingSession.CheckedIn;
import org.kapnet.session.dosing.DosingSession.Dosed;
import org.kapnet.session.dosing.DosingSession.Ordered;
import org.kapnet.session.dosing.DosingSession.Ready;
import org.kapnet.session.dosing.DosingSession.Recovering;
import org.kapnet.session.dosing.DosingSession.Stopped;
import org.kapnet.session.dosing.DosingSession.Verified;
import org.kapnet.session.vitals.VitalSigns;

class DosingSessionTest {
    private static final Instant AT = Instant.parse("2027-01-11T15:00:00Z");
    private static final UUID ORDER = new UUID(0, 77);
    private static final SessionPlan PLAN = new SessionPlan(
            new UUID(0, 1),
            new UUID(0, 2),
            new UUID(0, 3),
            new UUID(0, 4),
            new UUID(0, 5),
            new UUID(0, 6),
            "America/New_York",
            2,
            AT,
            AT.plusSeconds(7200),
            new UUID(0, 7),
            new UUID(0, 8),
            new UUID(0, 9),
            new UUID(0, 10),
            "ketamine-im",
            1,
            "im");
    private static final Baseline BASELINE =
            new Baseline(AT, new VitalSigns(120, 80, 70, 98, 14, null), new BigDecimal("70.50"));

    private static final Booked BOOKED = Booked.of(PLAN).next();
    private static final CheckedIn CHECKED_IN = BOOKED.checkIn(AT).next();
    private static final Ready READY = CHECKED_IN.ready(BASELINE).next();
    private static final Ordered ORDERED =
            READY.order(ORDER, new BigDecimal("75")).next();
    private static final Verified VERIFIED = ORDERED.verify().next();
    private static final Dosed DOSED = VERIFIED.administer(AT).next();

    private static final Recovering RECOVERING = DOSED.stop(AT, "unwell").next();
    private static final Baseline FRESH =
            new Baseline(AT.plusSeconds(9), new VitalSigns(118, 76, 66, 99, 15, null), new BigDecimal("70.00"));

    static Stream<Arguments> legalSteps() {
        return Stream.of(
                Arguments.of(Booked.of(PLAN), SessionState.BOOKED, "session-booked"),
                Arguments.of(BOOKED.checkIn(AT), SessionState.CHECKED_IN, "session-started"),
                Arguments.of(BOOKED.cancel(AT, "unwell"), SessionState.CANCELLED, "session-cancelled"),
                Arguments.of(BOOKED.miss(AT, "not-here"), SessionState.MISSED, "session-missed"),
                Arguments.of(CHECKED_IN.ready(BASELINE), SessionState.READY, ""),
                Arguments.of(READY.order(ORDER, BigDecimal.TEN), SessionState.ORDERED, ""),
                Arguments.of(ORDERED.verify(), SessionState.VERIFIED, ""),
                Arguments.of(VERIFIED.administer(AT), SessionState.DOSED, "dose-administered"),
                Arguments.of(DOSED.discharge(AT), SessionState.DISCHARGED, "session-discharged"),
                Arguments.of(CHECKED_IN.stop(AT, "unwell"), SessionState.STOPPED, "session-stopped"),
                Arguments.of(READY.stop(AT, "unwell"), SessionState.STOPPED, "session-stopped"),
                Arguments.of(ORDERED.stop(AT, "unwell"), SessionState.STOPPED, "session-stopped"),
                Arguments.of(VERIFIED.stop(AT, "unwell"), SessionState.STOPPED, "session-stopped"),
                Arguments.of(READY.ready(FRESH), SessionState.READY, ""),
                Arguments.of(ORDERED.ready(FRESH), SessionState.ORDERED, ""),
                Arguments.of(VERIFIED.ready(FRESH), SessionState.VERIFIED, ""),
                Arguments.of(DOSED.stop(AT, "unwell"), SessionState.RECOVERING, "session-stopped"),
                Arguments.of(RECOVERING.discharge(AT), SessionState.DISCHARGED, "session-discharged"));
    }

    @ParameterizedTest
    @MethodSource("legalSteps")
    void shouldTakeEachLegalStepAndTellIt(Step<?> step, SessionState next, String fact) {
        assertThat(SessionState.of(step.next())).isEqualTo(next);
        assertThat(step.next().plan()).isEqualTo(PLAN);
        assertThat(step.fact().map(SessionFact::fact).orElse("")).isEqualTo(fact);
    }

    @ParameterizedTest
    @MethodSource("legalSteps")
    void shouldComeBackFromItsRowAsItWas(Step<?> step, SessionState next, String fact) {
        DosingSessionEntity row = new DosingSessionEntity();
        Stream.of(BOOKED, CHECKED_IN, READY, ORDERED, VERIFIED, DOSED)
                .limit(wayTo(next))
                .forEach(earlier -> SessionStates.write(earlier, row));
        if (step.next() instanceof Stopped stopped && stopped.given().isEmpty()) {
            row.doseMg = null;
            row.dosedAt = null;
        }

        SessionStates.write(step.next(), row);

        DosingSession read = SessionStates.read(row);
        assertThat(SessionState.of(read)).isEqualTo(next);
        assertThat(SessionStates.read(row)).isEqualTo(read);
        if (next != SessionState.ORDERED) {
            assertThat(read).isEqualTo(step.next());
        }
    }

    /** A transition is a method of the state. This pins the whole table: a method more is a new way to harm someone. */
    @Test
    void shouldOfferNoStepBesidesTheLegalOnes() {
        Map<String, List<String>> table = new TreeMap<>();
        states(DosingSession.class)
                .forEach(each -> table.put(
                        each.getSimpleName(),
                        List.copyOf(new TreeSet<>(Arrays.stream(each.getMethods())
                                .filter(method -> method.getReturnType() == Step.class
                                        && !Modifier.isStatic(method.getModifiers()))
                                .map(Method::getName)
                                .toList()))));

        assertThat(table)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("Booked", List.of("cancel", "checkIn", "miss")),
                        Map.entry("CheckedIn", List.of("ready", "stop")),
                        Map.entry("Ready", List.of("order", "ready", "stop")),
                        Map.entry("Ordered", List.of("ready", "stop", "verify")),
                        Map.entry("Verified", List.of("administer", "ready", "stop")),
                        Map.entry("Dosed", List.of("discharge", "stop")),
                        Map.entry("Recovering", List.of("discharge")),
                        Map.entry("Discharged", List.of()),
                        Map.entry("Cancelled", List.of()),
                        Map.entry("Missed", List.of()),
                        Map.entry("Stopped", List.of())));
    }

    @Test
    void shouldKeepTheDoseOfAStoppedSession() {
        assertThat(RECOVERING.dose()).isEqualTo(DOSED.dose());
        assertThat(RECOVERING.discharge(AT).next().dose()).isEqualTo(DOSED.dose());
        assertThat(VERIFIED.stop(AT, "unwell").next().given()).isEmpty();
    }

    @Test
    void shouldGiveExactlyWhatWasOrdered() {
        assertThat(DOSED.dose().doseMg()).isEqualByComparingTo(ORDERED.order().doseMg());
    }

    @Test
    void shouldKeepTheOrderWhenTheChecksAreMadeAgain() {
        assertThat(VERIFIED.ready(FRESH).next()).isEqualTo(new Verified(PLAN, FRESH, VERIFIED.order()));
    }

    private static Stream<Class<?>> states(Class<?> type) {
        return type.isInterface()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(DosingSessionTest::states)
                : Stream.of(type);
    }

    private static int wayTo(SessionState state) {
        return switch (state) {
            case BOOKED -> 0;
            case CHECKED_IN, CANCELLED, MISSED -> 1;
            case READY -> 2;
            case ORDERED -> 3;
            case VERIFIED -> 4;
            case DOSED -> 5;
            case RECOVERING -> 6;
            case DISCHARGED, STOPPED -> 6;
        };
    }
}
