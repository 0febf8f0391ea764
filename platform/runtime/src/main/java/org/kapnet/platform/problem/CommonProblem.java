package org.kapnet.platform.problem;

import jakarta.inject.Singleton;
import java.util.List;

/** The refusals that every service can answer with. */
@Singleton
public final class CommonProblem implements ProblemCatalogue {

    public static final ProblemType MALFORMED_REQUEST = new ProblemType(
            "malformed-request",
            400,
            "The request cannot be read",
            "The body is not valid JSON or has a field of the wrong type or an unknown name, or a parameter has the wrong"
                    + " form. errors[] names each place. Correct the request; sending it again unchanged cannot succeed.");
    public static final ProblemType VALIDATION_FAILED = new ProblemType(
            "validation-failed",
            400,
            "The request breaks a rule of its fields",
            "The request could be read, but values are missing or out of their range. errors[] names each field and rule.");
    public static final ProblemType CURSOR_INVALID = new ProblemType(
            "cursor-invalid",
            400,
            "The cursor was not issued for this list",
            "A cursor is opaque and belongs to the list that issued it. Start again without a cursor.");
    public static final ProblemType IDEMPOTENCY_KEY_REQUIRED = new ProblemType(
            "idempotency-key-required",
            400,
            "This request needs an Idempotency-Key",
            "A repeat of this request could do harm. Send an Idempotency-Key header of 1 to 255 visible ASCII characters"
                    + " that is new for each intended effect, and the same key when retrying.");
    public static final ProblemType UNAUTHENTICATED = new ProblemType(
            "unauthenticated",
            401,
            "A valid access token is needed",
            "Send an access token of the network's identity provider: Authorization: Bearer <token>. A token that has"
                    + " expired or was issued for another audience is not valid.");
    public static final ProblemType FORBIDDEN = new ProblemType(
            "forbidden",
            403,
            "The caller may not do this",
            "The token is valid, but its role, clinic or scope does not allow this operation.");
    public static final ProblemType NOT_FOUND = new ProblemType(
            "not-found",
            404,
            "There is nothing here for this caller",
            "Nothing has this address, or the caller may not know of it.");
    public static final ProblemType METHOD_NOT_ALLOWED = new ProblemType(
            "method-not-allowed",
            405,
            "The resource does not know this method",
            "The address exists, but not for this HTTP method. The Allow header lists those that it has.");
    public static final ProblemType NOT_ACCEPTABLE = new ProblemType(
            "not-acceptable",
            406,
            "The answer has none of the accepted media types",
            "Answers are application/json and refusals application/problem+json. Accept one that fits, or leave the header out.");
    public static final ProblemType IDEMPOTENCY_IN_PROGRESS = new ProblemType(
            "idempotency-in-progress",
            409,
            "The first request with this key still runs",
            "A request with the same Idempotency-Key has not ended yet. Wait a moment and retry with the same key.");
    public static final ProblemType CONFLICT = new ProblemType(
            "conflict",
            409,
            "The request collides with what is stored",
            "Another record already holds what this request claims, for example an id or an interval. Read the current"
                    + " state and decide again.");
    public static final ProblemType STALE_VERSION = new ProblemType(
            "stale-version",
            412,
            "The resource has changed meanwhile",
            "If-Match names a version that is no longer current. Read the resource, decide again and send its new ETag.");
    public static final ProblemType BODY_TOO_LARGE = new ProblemType(
            "body-too-large", 413, "The body is too large", "A request body has at most 1 MB (1,048,576 bytes).");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE = new ProblemType(
            "unsupported-media-type",
            415,
            "The body has a media type that is not understood",
            "Send the body as application/json.");
    public static final ProblemType IDEMPOTENCY_KEY_REUSED = new ProblemType(
            "idempotency-key-reused",
            422,
            "The Idempotency-Key was used for another request",
            "The same key was sent before with another body. A key stands for one intended effect: use a new one.");
    public static final ProblemType PRECONDITION_REQUIRED = new ProblemType(
            "precondition-required",
            428,
            "The change needs an If-Match header",
            "Send the ETag of the version the change was decided on, so that it cannot overwrite one made meanwhile.");
    public static final ProblemType INTERNAL = new ProblemType(
            "internal",
            500,
            "The service failed",
            "The fault is the service's. Its cause is logged under the reference in instance; quote that to support. With an"
                    + " Idempotency-Key the request can be retried safely.");
    public static final ProblemType UNAVAILABLE = new ProblemType(
            "unavailable",
            503,
            "The service cannot answer just now",
            "Something the service needs does not answer. Nothing was changed. Retry after the time in Retry-After.");

    private static final List<ProblemType> TYPES = List.of(
            MALFORMED_REQUEST,
            VALIDATION_FAILED,
            CURSOR_INVALID,
            IDEMPOTENCY_KEY_REQUIRED,
            UNAUTHENTICATED,
            FORBIDDEN,
            NOT_FOUND,
            METHOD_NOT_ALLOWED,
            NOT_ACCEPTABLE,
            IDEMPOTENCY_IN_PROGRESS,
            CONFLICT,
            STALE_VERSION,
            BODY_TOO_LARGE,
            UNSUPPORTED_MEDIA_TYPE,
            IDEMPOTENCY_KEY_REUSED,
            PRECONDITION_REQUIRED,
            INTERNAL,
            UNAVAILABLE);

    @Override
    public List<ProblemType> types() {
        return TYPES;
    }

    /**
     * The answer where something does not exist or the caller may not know of it.
     *
     * @param what the kind of thing in plain words, such as {@code session}; never its id or content
     */
    public static ProblemException notFound(String what) {
        return ProblemException.of(NOT_FOUND).detail("There is no such " + what + ".");
    }
}
