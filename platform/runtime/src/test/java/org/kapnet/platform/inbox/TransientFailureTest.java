package org.kapnet.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransientFailureTest {

    static Stream<Throwable> passing() {
        return Stream.of(
                new SQLTransientException(),
                new SQLException("no connection in time"),
                new OptimisticLockException(),
                new IllegalStateException(new RuntimeException(new SQLException("", "08006"))));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatPassesIsTriedForEver(Throwable failure) {
        assertThat(TransientFailure.is(failure)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "40001", "40P01", "53300", "57P01", "57014", "55P03"})
    void statesOfTheSurroundingsPass(String state) {
        assertThat(TransientFailure.is(new IllegalStateException(new SQLException("", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "22001", "42P01", "42501"})
    void statesOfTheStatementDoNot(String state) {
        assertThat(TransientFailure.is(new IllegalStateException(new SQLException("", state))))
                .isFalse();
    }
}
