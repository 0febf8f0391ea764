package org.kapnet.intake;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.testing.Tokens;

/** Calls the service as one caller; each POST carries a new key. */
public final class Api {

    private final Tokens caller;

    private Api(Tokens caller) {
        this.caller = caller;
    }

    public static Api as(Tokens caller) {
        return new Api(caller);
    }

    public Response get(String path) {
        return request().get(path);
    }

    public Response post(String path, Object body) {
        return post(path, body, null);
    }

    public Response post(String path, Object body, @Nullable String ifMatch) {
        return postWithKey(path, body, ifMatch, UUID.randomUUID().toString());
    }

    public Response postWithKey(String path, Object body, @Nullable String ifMatch, String key) {
        return with(ifMatch).header("Idempotency-Key", key).body(body).post(path);
    }

    public Response put(String path, Object body, @Nullable String ifMatch) {
        return with(ifMatch).body(body).put(path);
    }

    public Response delete(String path, @Nullable String ifMatch) {
        return with(ifMatch).delete(path);
    }

    /** An id in an answer with this status. */
    public static UUID id(Response response, int status, String member) {
        response.then().statusCode(status);
        return UUID.fromString(response.jsonPath().getString(member));
    }

    /** An empty body. */
    public static Map<String, Object> nothing() {
        return Map.of();
    }

    private RequestSpecification with(@Nullable String ifMatch) {
        return ifMatch == null ? request() : request().header("If-Match", ifMatch);
    }

    private RequestSpecification request() {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .accept("application/json, application/problem+json")
                .header("Authorization", caller.bearer());
    }
}
