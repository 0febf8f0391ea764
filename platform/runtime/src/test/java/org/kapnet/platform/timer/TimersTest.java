package org.kapnet.platform.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.probe.Effects;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.time.SettableClock;
import org.kapnet.platform.web.Ids;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class TimersTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    Timers timers;

    @Inject
    SettableClock clock;

    private final String key = Ids.next().toString();
    private final UUID clinic = Ids.next();

    @Inject
    @Wellness
    TimerWellness wellness;

    @BeforeAll
    static void patience() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void firesWhenTheClockReachesItsTime() {
        set(clock.instant().plus(DAY), "due");
        pollsPass();
        assertThat(Effects.about(key)).isEmpty();

        clock.advance(DAY.plusSeconds(1));

        awaitEffects("due");
        assertThat(waiting()).isZero();
    }

    @Test
    void firesAtOnceWhenItsTimeHasPassed() {
        set(clock.instant().minus(DAY), "late");

        awaitEffects("late");
    }

    @Test
    void keepsPollingAfterTheClockWasMovedBack() {
        clock.advance(DAY.multipliedBy(30));
        pollsPass();
        clock.reset();
        set(clock.instant(), "after");

        awaitEffects("after");
    }

    @Test
    void movesWhenSetAgainUnderTheSameKey() {
        set(clock.instant().plus(DAY), "first");
        set(clock.instant().plus(DAY.multipliedBy(3)), "moved");

        clock.advance(DAY.multipliedBy(2));
        pollsPass();
        assertThat(Effects.about(key)).isEmpty();
        clock.advance(DAY.multipliedBy(2));

        awaitEffects("moved");
    }

    @Test
    void doesNotFireWhenCancelled() {
        set(clock.instant().plus(DAY), "never");
        QuarkusTransaction.requiringNew().run(() -> timers.cancel("probe", key));

        clock.advance(DAY.multipliedBy(2));
        pollsPass();

        assertThat(Effects.about(key)).isEmpty();
    }

    @Test
    void belongsToTheTransactionThatSetsIt() {
        QuarkusTransaction.begin();
        timers.schedule("probe", key, clock.instant(), clinic, "lost");
        QuarkusTransaction.rollback();
        assertThat(waiting()).isZero();

        Instant now = clock.instant();
        assertThatThrownBy(() -> timers.schedule("probe", key, now, clinic, "none"))
                .isInstanceOf(TransactionalException.class);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> timers.schedule("nobody", key, now, clinic, "none")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void firesAgainAfterAFailureAndLeavesNothingOfTheFailedAttempt() {
        AtomicInteger failures = new AtomicInteger(1);
        ProbeTimer.THEN.put(key, call -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("for now");
            }
        });
        set(clock.instant(), "survives");

        awaitEffects("survives");
        assertThat(failures).hasNegativeValue();
        assertThat(waiting()).isZero();
    }

    @Test
    void canSetItselfAgainWhileItFires() {
        ProbeTimer.THEN.put(key, call -> {
            if (call.data().equals("first")) {
                timers.schedule("probe", key, clock.instant().plus(DAY), clinic, "second");
            }
        });
        set(clock.instant(), "first");
        awaitEffects("first");
        assertThat(waiting()).isEqualTo(1);

        clock.advance(DAY.plusSeconds(1));

        awaitEffects("first", "second");
    }

    @Test
    void reportsTimersThatFailAgainAndAgain() {
        assertThat(wellness.call().getStatus().name()).isEqualTo("UP");
        ProbeTimer.THEN.put(key, call -> {
            throw new IllegalStateException("always");
        });
        set(clock.instant(), "stuck");

        await().untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(30));
            assertThat(wellness.call().getStatus().name()).isEqualTo("DOWN");
        });
        QuarkusTransaction.requiringNew().run(() -> timers.cancel("probe", key));
        assertThat(Effects.about(key)).isEmpty();
    }

    private void set(Instant at, String data) {
        QuarkusTransaction.requiringNew().run(() -> timers.schedule("probe", key, at, clinic, data));
    }

    /** Two more timers one after the other, both due at once: when they have fired, the table was looked at twice. */
    private void pollsPass() {
        for (int poll = 0; poll < 2; poll++) {
            String marker = Ids.next().toString();
            QuarkusTransaction.requiringNew()
                    .run(() -> timers.schedule("probe", marker, clock.instant(), clinic, "marker"));
            await().untilAsserted(() -> assertThat(Effects.about(marker)).containsExactly("marker"));
        }
    }

    private void awaitEffects(String... data) {
        await().untilAsserted(() -> assertThat(Effects.about(key)).containsExactly(data));
    }

    private long waiting() {
        return Database.count("select count(*) from timer where task_instance = ?", key);
    }
}
