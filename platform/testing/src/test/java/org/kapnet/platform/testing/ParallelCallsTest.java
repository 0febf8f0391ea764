package org.kapnet.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ParallelCallsTest {

    @Test
    void runsAllCallsAtOnceAndKeepsTheirOrder() {
        CyclicBarrier all = new CyclicBarrier(20);

        List<Integer> results = ParallelCalls.run(20, number -> {
            all.await(20, TimeUnit.SECONDS);
            return number * 2;
        });

        assertThat(results).hasSize(20).startsWith(0, 2, 4).isSorted();
    }

    @Test
    void tellsThatACallFailed() {
        assertThatThrownBy(() -> ParallelCalls.run(3, number -> {
                    throw new IllegalStateException("number " + number);
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("one of the parallel calls failed");
    }
}
