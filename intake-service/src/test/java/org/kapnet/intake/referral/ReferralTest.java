package org.kapnet.intake.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapnet.intake.referral.Referral.Accepted;
import org.kapnet.intake.referral.Referral.Declined;
import org.kapnet.intake.referral.Referral.Expired;
import org.kapnet.intake.referral.Referral.Received;
import org.kapnet.intake.referral.Referral.ReferredOut;
import org.kapnet.intake.vocabulary.Indication;
import org.kapnet.intake.vocabulary.Indications;

class ReferralTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

    static Stream<Arguments> steps() {
        return Stream.of(
                Arguments.of(Received.class, List.of("accept", "decline", "referOut")),
                Arguments.of(Accepted.class, List.of("referOut")),
                Arguments.of(Declined.class, List.of()),
                Arguments.of(ReferredOut.class, List.of()),
                Arguments.of(Expired.class, List.of()));
    }

    @ParameterizedTest(name = "{0} allows {1}")
    @MethodSource("steps")
    void eachStateHasItsLegalStepsAndNoOther(Class<?> state, List<String> legal) {
        List<String> found = Arrays.stream(state.getDeclaredMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> Referral.class.isAssignableFrom(method.getReturnType()))
                .map(Method::getName)
                .sorted()
                .toList();

        assertThat(found).isEqualTo(legal);
    }

    static Stream<Arguments> legal() {
        return Stream.of(
                Arguments.of("accept", new Received().accept(NOW), new Accepted(NOW)),
                Arguments.of(
                        "decline",
                        new Received().decline(DeclineReason.NO_CAPACITY, NOW),
                        new Declined(DeclineReason.NO_CAPACITY, NOW)),
                Arguments.of(
                        "refer out",
                        new Received().referOut(Destination.PSYCHIATRY, NOW),
                        new ReferredOut(Destination.PSYCHIATRY, NOW)),
                Arguments.of(
                        "refer out after all",
                        new Accepted(NOW).referOut(Destination.PSYCHIATRY, NOW),
                        new ReferredOut(Destination.PSYCHIATRY, NOW)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("legal")
    void eachStepLeadsWhereItSaysAndTheRowKeepsIt(String step, Referral reached, Referral expected) {
        ReferralEntity row = row();
        row.become(reached);

        assertThat(reached).isEqualTo(expected);
        assertThat(row.referral(NOW.plusSeconds(1_000_000_000))).as(step).isEqualTo(expected);
    }

    @Test
    void aReferralThatNobodyAnswersExpiresByItsTerm() {
        ReferralEntity row = row();

        assertThat(row.referral(NOW.plusSeconds(9))).isEqualTo(new Received());
        assertThat(row.referral(NOW.plusSeconds(10))).isEqualTo(new Expired(NOW.plusSeconds(10)));
    }

    @Test
    void nobodyReceivesAReferralTwice() {
        assertThatThrownBy(() -> row().become(new Received())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExpiredReferralEndedWithItsTermHoweverLateThatIsEntered() {
        ReferralEntity row = row();

        row.become(row.referral(NOW.plusSeconds(99)));

        assertThat(row.state).isEqualTo("expired");
        assertThat(row.decidedAt).isEqualTo(NOW.plusSeconds(10));
        assertThat(row.referral(NOW.plusSeconds(200))).isEqualTo(new Expired(NOW.plusSeconds(10)));
    }

    private static ReferralEntity row() {
        ReferralEntity row = new ReferralEntity(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Indications(Indication.PTSD, List.of()),
                Origin.PARTNER,
                NOW);
        row.expiresAt = NOW.plusSeconds(10);
        return row;
    }
}
