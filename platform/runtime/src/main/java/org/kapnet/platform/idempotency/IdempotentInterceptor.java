package org.kapnet.platform.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.crypto.KeyedHash;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.security.Actor;
import org.kapnet.platform.security.CurrentActor;

/**
 * Carries out {@link Idempotent}. Runs after the security checks and before validation: a retry gets its answer even
 * when a rule that depends on time ("must be in the future") would refuse the same body today.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 180)
class IdempotentInterceptor {

    private static final String REPLAYED = "Idempotency-Replayed";

    /** As the framework writes it for an answer that is not stored. */
    private static final String JSON = "application/json;charset=UTF-8";

    private final OneTransaction transaction;
    private final AnswerStore answers;
    private final CurrentActor currentActor;
    private final CurrentVertxRequest currentRequest;
    private final KeyedHash keyedHash;
    private final ObjectMapper json;
    private final Instance<EntityManager> entities;

    IdempotentInterceptor(
            OneTransaction transaction,
            AnswerStore answers,
            CurrentActor currentActor,
            CurrentVertxRequest currentRequest,
            KeyedHash keyedHash,
            ObjectMapper json,
            Instance<EntityManager> entities) {
        this.transaction = transaction;
        this.answers = answers;
        this.currentActor = currentActor;
        this.currentRequest = currentRequest;
        this.keyedHash = keyedHash;
        this.json = json;
        this.entities = entities;
    }

    @AroundInvoke
    @Nullable
    Object around(InvocationContext call) throws Exception {
        RoutingContext request = currentRequest.getCurrent();
        Optional<String> key = IdempotencyKey.read(request.request().getHeader(IdempotencyKey.HEADER));
        if (key.isEmpty()) {
            if (call.getInterceptorBinding(Idempotent.class).required()) {
                throw ProblemException.of(CommonProblem.IDEMPOTENCY_KEY_REQUIRED)
                        .error("header/" + IdempotencyKey.HEADER, "is required");
            }
            // One transaction with or without a key, so that the method means the same in both cases.
            return transaction.call(call::proceed);
        }
        // Found before the transaction: it may need a connection of its own.
        Actor actor = currentActor.get();
        IdempotencyKey scoped = IdempotencyKey.of(
                key.get(),
                actor.subject(),
                actor.clinicId(),
                request.request().method().name(),
                request.normalizedPath());
        return transaction.call(() -> once(call, request, scoped, requestHash(request)));
    }

    private @Nullable Object once(
            InvocationContext call, RoutingContext request, IdempotencyKey key, byte[] requestHash) throws Exception {
        Class<?> returned = call.getMethod().getReturnType();
        Optional<StoredAnswer> earlier = answers.claim(key, requestHash);
        if (earlier.isPresent()) {
            request.response().putHeader(REPLAYED, "true");
            return replay(earlier.get(), returned);
        }
        Object result = call.proceed();
        Response answer = toResponse(result, returned);
        if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
            return result;
        }
        String body = answer.hasEntity() ? json.writeValueAsString(answer.getEntity()) : null;
        // Entities reach the database before the answer does: what they break is then found here and not at commit.
        entities.stream().forEach(EntityManager::flush);
        StoredAnswer stored = new StoredAnswer(
                answer.getStatus(),
                body,
                answer.getHeaderString(HttpHeaders.LOCATION),
                answer.getHeaderString(HttpHeaders.ETAG));
        answers.store(key, requestHash, stored);
        return body == null ? result : withText(answer, body, returned);
    }

    /** The first answer goes out as the very text that was stored, so that nothing can differ in a replay. */
    private static Object withText(Response answer, String body, Class<?> returned) {
        Response.ResponseBuilder builder = Response.fromResponse(answer)
                .entity(body)
                .header(HttpHeaders.CONTENT_TYPE, null)
                .header(HttpHeaders.CONTENT_TYPE, JSON);
        return shape(builder.build(), returned);
    }

    private static @Nullable Object replay(StoredAnswer stored, Class<?> returned) {
        if (returned == void.class) {
            return null;
        }
        Response.ResponseBuilder builder = Response.status(stored.status());
        if (stored.body() != null) {
            builder.entity(stored.body()).header(HttpHeaders.CONTENT_TYPE, JSON);
        }
        if (stored.location() != null) {
            builder.header(HttpHeaders.LOCATION, stored.location());
        }
        if (stored.etag() != null) {
            builder.header(HttpHeaders.ETAG, stored.etag());
        }
        return shape(builder.build(), returned);
    }

    private static Object shape(Response answer, Class<?> returned) {
        if (returned != RestResponse.class) {
            return answer;
        }
        RestResponse.ResponseBuilder<Object> builder = RestResponse.ResponseBuilder.create(answer.getStatus());
        if (answer.hasEntity()) {
            builder.entity(answer.getEntity());
        }
        answer.getStringHeaders().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    private static Response toResponse(@Nullable Object result, Class<?> returned) {
        if (result == null && returned == void.class) {
            return Response.noContent().build();
        }
        return switch (result) {
            case RestResponse<?> answer -> answer.toResponse();
            case Response answer -> answer;
            case null, default ->
                throw new IllegalStateException("an @Idempotent method returns RestResponse, Response or nothing");
        };
    }

    /**
     * What makes two requests the same: body and query. Keyed, because a plain hash of a short clinical body could be
     * found by trying.
     */
    private byte[] requestHash(RoutingContext request) {
        MessageDigest digest = IdempotencyKey.sha256();
        Buffer body = request.body().buffer();
        if (body != null) {
            digest.update(body.getBytes());
        }
        digest.update((byte) 0);
        String query = request.request().query();
        if (query != null) {
            digest.update(query.getBytes(StandardCharsets.UTF_8));
        }
        return keyedHash.of("idempotent_answer.request", HexFormat.of().formatHex(digest.digest()));
    }
}
