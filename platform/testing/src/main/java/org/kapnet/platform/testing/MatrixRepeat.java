package org.kapnet.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a repeated Idempotency-Key does: the stored answer, no second effect, and no other body under the same key. */
final class MatrixRepeat {

    private MatrixRepeat() {}

    static void check(MatrixRequest request, @Nullable String otherBody, Supplier<Object> state) {
        String key = UUID.randomUUID().toString();
        Response first = request.send(key);
        assertThat(first.statusCode())
                .as("status of the first request, answer %s", first.asString())
                .isBetween(200, 299);
        Object after = state.get();

        Response second = request.send(key);

        assertThat(second.statusCode()).as("status of the repeat").isEqualTo(first.statusCode());
        assertThat(second.asByteArray()).as("body of the repeat").isEqualTo(first.asByteArray());
        assertThat(second.header("Idempotency-Replayed"))
                .as("Idempotency-Replayed of the repeat")
                .isEqualTo("true");
        assertThat(second.header("ETag")).as("ETag of the repeat").isEqualTo(first.header("ETag"));
        assertThat(second.header("Location")).as("Location of the repeat").isEqualTo(first.header("Location"));
        assertThat(state.get()).as("state after the repeat").isEqualTo(after);
        if (otherBody != null) {
            Response other = request.body(otherBody).send(key);
            ProblemAssertions.problem(other, 422, "idempotency-key-reused");
        }
    }
}
