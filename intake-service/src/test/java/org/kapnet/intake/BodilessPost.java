package org.kapnet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.kapnet.platform.testing.Tokens;

/** What the endpoint matrix checks, for a POST that reads no body: callers, unknown ids, and a repeat. */
public final class BodilessPost {

    private final String path;
    private final Tokens caller;

    private BodilessPost(String path, Tokens caller) {
        this.path = path;
        this.caller = caller;
    }

    /** A path with real ids, and somebody who may call it. */
    public static BodilessPost of(String path, Tokens caller) {
        return new BodilessPost(path, caller);
    }

    /** Tries everything that is refused, then the request and its repeat. */
    public void verify(List<Tokens> forbidden, List<String> unknown, Supplier<Long> state) {
        long before = state.get();
        problem(Api.as(Tokens.as("patient").forged()).post(path, Api.nothing()), 401, "unauthenticated");
        for (Tokens other : forbidden) {
            problem(Api.as(other).post(path, Api.nothing()), 403, "forbidden");
        }
        for (String other : unknown) {
            problem(Api.as(caller).post(other, Api.nothing()), 404, "not-found");
        }
        assertThat(state.get()).as("state after refused requests").isEqualTo(before);

        String key = UUID.randomUUID().toString();
        Response first = Api.as(caller).postWithKey(path, Api.nothing(), null, key);
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        long after = state.get();
        Response second = Api.as(caller).postWithKey(path, Api.nothing(), null, key);

        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(state.get()).as("state after the repeat").isEqualTo(after);
    }
}
