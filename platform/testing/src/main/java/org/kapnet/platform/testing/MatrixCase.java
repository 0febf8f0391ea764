package org.kapnet.platform.testing;

import io.restassured.path.json.JsonPath;
import org.jspecify.annotations.Nullable;

/** A request of an {@link EndpointMatrix} and the refusal that it must get. */
record MatrixCase(
        String name,
        MatrixRequest request,
        int status,
        String slug,
        @Nullable String pointer) {

    void check() {
        JsonPath problem = ProblemAssertions.problem(request.send(), status, slug);
        if (pointer != null) {
            ProblemAssertions.namesField(problem, pointer);
        }
    }
}
