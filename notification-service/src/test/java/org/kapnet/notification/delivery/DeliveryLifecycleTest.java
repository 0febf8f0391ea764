package org.kapnet.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapnet.notification.channel.Handover;

class DeliveryLifecycleTest {

    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
    private static final RetryPolicy POLICY = new RetryPolicy(3, Duration.ofSeconds(5), Duration.ofMinutes(1));

    static Stream<Arguments> conclusions() {
        Handover accepted = new Handover.Accepted("SM1");
        Handover failed = new Handover.Failed("sms-500");
        Handover refused = new Handover.Refused("smtp-550");
        return Stream.of(
                Arguments.of(1, accepted, new Delivery.Sent(1, "SM1", NOW)),
                Arguments.of(3, accepted, new Delivery.Sent(3, "SM1", NOW)),
                Arguments.of(1, failed, new Delivery.Retrying(1, NOW.plusSeconds(5), "sms-500")),
                Arguments.of(2, failed, new Delivery.Retrying(2, NOW.plusSeconds(10), "sms-500")),
                Arguments.of(3, failed, new Delivery.Abandoned(3, "sms-500", NOW)),
                Arguments.of(1, refused, new Delivery.Abandoned(1, "smtp-550", NOW)),
                Arguments.of(1, new Handover.OptedOut(), new Delivery.Abandoned(1, "opted-out", NOW)));
    }

    @ParameterizedTest(name = "attempt {0} with {1} becomes {2}")
    @MethodSource("conclusions")
    void anAttemptEndsByTheProvidersAnswer(int attempt, Handover answer, Delivery expected) {
        assertThat(new Delivery.Sending(attempt).conclude(answer, POLICY, NOW)).isEqualTo(expected);
    }

    @Test
    void everyAttemptCountsAlsoOneWhoseProcessDied() {
        Delivery.Sending first = new Delivery.Pending(NOW).attempt();
        Delivery.Sending resumed = first.resume();
        Delivery.Retrying failed =
                (Delivery.Retrying) resumed.conclude(new Handover.Failed("smtp-timeout"), POLICY, NOW);

        assertThat(first.attempts()).isEqualTo(1);
        assertThat(resumed.attempts()).isEqualTo(2);
        assertThat(failed.attempt().attempts()).isEqualTo(3);
    }

    @Test
    void whatIsWithdrawnBeforeTheProviderIsCalledDoesNotCountAsAnAttempt() {
        assertThat(new Delivery.Pending(NOW).attempt().withdraw("occasion-ended", NOW))
                .isEqualTo(new Delivery.Withdrawn(0, "occasion-ended", NOW));
    }

    @ParameterizedTest(name = "after attempt {0} wait {1} s")
    @CsvSource({"1, 5", "2, 10", "3, 20", "4, 40", "5, 60", "6, 60", "90, 60"})
    void waitsDoubleUpToTheCeiling(int attempts, long seconds) {
        RetryPolicy patient = new RetryPolicy(100, Duration.ofSeconds(5), Duration.ofMinutes(1));

        assertThat(patient.afterFailure(attempts, NOW))
                .isEqualTo(new RetryPolicy.Verdict.RetryAt(NOW.plusSeconds(seconds)));
    }

    @Test
    void aPolicyThatNeverTriesOrNeverWaitsIsRefused() {
        for (Runnable wrong : List.<Runnable>of(
                () -> new RetryPolicy(0, Duration.ofSeconds(1), Duration.ofSeconds(1)),
                () -> new RetryPolicy(1, Duration.ZERO, Duration.ofSeconds(1)),
                () -> new RetryPolicy(1, Duration.ofSeconds(2), Duration.ofSeconds(1)))) {
            assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
