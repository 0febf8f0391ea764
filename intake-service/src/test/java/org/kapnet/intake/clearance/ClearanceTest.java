package org.kapnet.intake.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapnet.intake.clearance.Clearance.Deferred;
import org.kapnet.intake.clearance.Clearance.Expired;
import org.kapnet.intake.clearance.Clearance.Granted;
import org.kapnet.intake.clearance.Clearance.ReferredOut;
import org.kapnet.intake.clearance.Clearance.Refused;
import org.kapnet.intake.clearance.Clearance.Subject;
import org.kapnet.intake.clearance.Clearance.Suspended;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.Indications;
import org.kapnet.intake.vocabulary.Route;

class ClearanceTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofDays(90));
    private static final Subject SUBJECT = new Subject(
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            new Indications(Indication.PTSD, List.of(Indication.CHRONIC_PAIN)),
            Route.IM);
    private static final Granted GRANTED = new Granted(SUBJECT, NOW, END);

    /** Every state with the steps that are legal on it; all others do not exist, so they do not compile. */
    static Stream<Arguments> steps() {
        return Stream.of(
                Arguments.of(Granted.class, List.of("expire", "suspend")),
                Arguments.of(Suspended.class, List.of()),
                Arguments.of(Expired.class, List.of()),
                Arguments.of(Deferred.class, List.of()),
                Arguments.of(Refused.class, List.of()),
                Arguments.of(ReferredOut.class, List.of()));
    }

    @ParameterizedTest(name = "{0} allows {1}")
    @MethodSource("steps")
    void eachStateHasItsLegalStepsAndNoOther(Class<?> state, List<String> legal) {
        List<String> found = Arrays.stream(state.getDeclaredMethods())
                .filter(method -> Clearance.class.isAssignableFrom(method.getReturnType()))
                .map(Method::getName)
                .sorted()
                .toList();

        assertThat(found).isEqualTo(legal);
    }

    @Test
    void theTableNamesEveryState() {
        assertThat(steps().map(arguments -> arguments.get()[0]).toList())
                .containsExactlyInAnyOrder((Object[]) Clearance.class.getPermittedSubclasses());
    }

    @Test
    void aGrantedClearanceIsSuspendedAtOnce() {
        assertThat(GRANTED.suspend("c-ssrs-high", List.of("suicide-risk-high"), NOW))
                .isEqualTo(new Suspended(SUBJECT, NOW, "c-ssrs-high", List.of("suicide-risk-high"), NOW));
    }

    @Test
    void aGrantedClearanceExpires() {
        assertThat(GRANTED.expire(END)).isEqualTo(new Expired(SUBJECT, NOW, END));
    }

    @Test
    void aClearanceHoldsUntilJustBeforeItsEnd() {
        assertThat(GRANTED.holdsAt(END.minusNanos(1))).isTrue();
        assertThat(GRANTED.holdsAt(END)).isFalse();
    }

    @Test
    void aClearanceEndsAfterItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Granted(SUBJECT, NOW, NOW));
    }

    /** Every state goes into its row and comes back the same. */
    static Stream<Clearance> states() {
        return Stream.of(
                GRANTED,
                GRANTED.suspend("c-ssrs-high", List.of("suicide-risk-high"), END),
                GRANTED.expire(END),
                new Deferred(SUBJECT, NOW, LocalDate.of(2027, 1, 1)),
                new Refused(SUBJECT, NOW),
                new ReferredOut(SUBJECT, NOW));
    }

    @ParameterizedTest
    @MethodSource("states")
    void theRowBuildsTheStateAgain(Clearance state) {
        ClearanceEntity row = new ClearanceEntity(state, UUID.randomUUID(), "account", NOW, new byte[0]);

        assertThat(row.clearance()).isEqualTo(state);
    }
}
