package org.kapnet.intake.episode;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.kapnet.intake.episode.Episode.Closed;
import org.kapnet.intake.episode.Episode.Open;
import org.kapnet.intake.episode.Episode.Transferred;

class EpisodeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

    static Stream<Arguments> steps() {
        return Stream.of(
                Arguments.of(Open.class, List.of("close", "transfer")),
                Arguments.of(Closed.class, List.of()),
                Arguments.of(Transferred.class, List.of()));
    }

    @ParameterizedTest(name = "{0} allows {1}")
    @MethodSource("steps")
    void eachStateHasItsLegalStepsAndNoOther(Class<?> state, List<String> legal) {
        List<String> found = Arrays.stream(state.getDeclaredMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> Episode.class.isAssignableFrom(method.getReturnType()))
                .map(Method::getName)
                .sorted()
                .toList();

        assertThat(found).isEqualTo(legal);
    }

    @Test
    void eachStepLeadsWhereItSays() {
        UUID next = UUID.randomUUID();

        assertThat(new Open().close(CloseReason.COMPLETED, NOW)).isEqualTo(new Closed(CloseReason.COMPLETED, NOW));
        assertThat(new Open().transfer(next, NOW)).isEqualTo(new Transferred(next, NOW));
    }

    @Test
    void aRowKeepsItsState() {
        EpisodeEntity closed = new EpisodeEntity();
        closed.become(new Closed(CloseReason.MOVED_AWAY, NOW));
        EpisodeEntity transferred = new EpisodeEntity();
        UUID next = UUID.randomUUID();
        transferred.become(new Transferred(next, NOW));

        assertThat(closed.episode()).isEqualTo(new Closed(CloseReason.MOVED_AWAY, NOW));
        assertThat(transferred.episode()).isEqualTo(new Transferred(next, NOW));
    }
}
