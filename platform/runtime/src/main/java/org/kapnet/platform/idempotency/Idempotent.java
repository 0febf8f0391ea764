package org.kapnet.platform.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a resource method safe to retry: a caller that sends the same {@code Idempotency-Key} again gets the stored
 * answer, byte for byte, and nothing happens a second time. Stands on every POST method.
 *
 * <p>The method runs in one transaction, which its use cases join, and the answer is stored by that same transaction:
 * either effect and answer exist, or neither. While it runs, a repeat is {@code 409 idempotency-in-progress}; with
 * another body it is {@code 422 idempotency-key-reused}. The key belongs to the caller, its clinic, the method and the
 * path, and is kept for seven days.
 *
 * <p>Only a 2xx answer is stored. A refusal changes nothing, so there is nothing to protect from a repeat, and it has
 * to be judged anew: the patient who was not ready at ten may be at noon, with the same key on the same queued
 * request. A 5xx has rolled back and must be repeatable by nature.
 *
 * <p>Three consequences for the method:
 *
 * <ul>
 *   <li>It returns {@code RestResponse}, {@code Response} or nothing, with an entity that is JSON.
 *   <li>Its commit comes after it returns. A view that shows the new version of an entity has to be built after
 *       {@code flush()}.
 *   <li>What shall outlast a refusal (an audit entry of an attempt) needs a transaction of its own.
 * </ul>
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /** Whether a request without a key is refused, because a repeat could do harm: a dose, a draw, a booking. */
    @Nonbinding
    boolean required() default false;
}
