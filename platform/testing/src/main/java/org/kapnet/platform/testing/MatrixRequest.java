package org.kapnet.platform.testing;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One request of an {@link EndpointMatrix}, and its variations. */
record MatrixRequest(
        String method,
        String path,
        String body,
        @Nullable String caller,
        @Nullable String ifMatch,
        boolean keyed) {

    MatrixRequest caller(@Nullable String other) {
        return new MatrixRequest(method, path, body, other, ifMatch, keyed);
    }

    MatrixRequest path(String other) {
        return new MatrixRequest(method, other, body, caller, ifMatch, keyed);
    }

    MatrixRequest body(String other) {
        return new MatrixRequest(method, path, other, caller, ifMatch, keyed);
    }

    MatrixRequest ifMatch(@Nullable String other) {
        return new MatrixRequest(method, path, body, caller, other, keyed);
    }

    MatrixRequest withoutKey() {
        return new MatrixRequest(method, path, body, caller, ifMatch, false);
    }

    /** Sends it with a key of its own. */
    Response send() {
        return send(UUID.randomUUID().toString());
    }

    Response send(String key) {
        RequestSpecification request = RestAssured.given();
        if (caller != null) {
            request.header("Authorization", caller);
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if ("POST".equals(method) && keyed) {
            request.header("Idempotency-Key", key);
        }
        if (!"GET".equals(method) && !"DELETE".equals(method)) {
            request.contentType("application/json").body(body);
        }
        return request.request(method, path);
    }
}
