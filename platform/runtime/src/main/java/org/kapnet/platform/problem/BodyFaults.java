package org.kapnet.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Explains why a body could not be read: where, and which rule was not met. Never repeats what was sent.
 */
@Singleton
class BodyFaults {

    /** Whether the failure comes from reading a request, not from JSON that the service itself keeps or sends. */
    boolean isOfRequest(JacksonException failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().endsWith("JacksonMessageBodyReader"));
    }

    ProblemException describe(JacksonException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refusal) {
                return refusal;
            }
        }
        ProblemException problem = ProblemException.of(CommonProblem.MALFORMED_REQUEST);
        return failure instanceof JsonMappingException mapping && (!isSyntax(mapping) || outOfRange(mapping))
                ? problem.error(JsonPointers.of(mapping.getPath()), rule(mapping))
                : problem.detail("The body is not valid JSON" + place(failure.getLocation()) + ".");
    }

    /** Broken JSON inside an object is wrapped in a mapping exception that adds the path. */
    private static boolean isSyntax(JsonMappingException failure) {
        return failure.getCause() instanceof JacksonException cause && !(cause instanceof JsonMappingException);
    }

    /** A number too large for its field is well-formed JSON, though the parser reports it. */
    private static boolean outOfRange(JsonMappingException failure) {
        return failure.getCause() instanceof InputCoercionException;
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static String rule(JsonMappingException failure) {
        if (failure.getCause() instanceof InputCoercionException coercion) {
            return "must be " + expected(coercion.getTargetType()) + " within the range of the field";
        }
        return switch (failure) {
            case PropertyBindingException unknown -> "is not a known field";
            case InvalidFormatException wrong
            when wrong.getValue() instanceof String && wrong.getTargetType() == String.class ->
                "must be a text without NUL characters";
            case InvalidFormatException wrong -> "must be " + expected(wrong.getTargetType());
            case MismatchedInputException wrong ->
                (isAbsent(wrong) ? "is required and must be " : "must be ") + expected(wrong.getTargetType());
            default -> "is not valid";
        };
    }

    /** Null, or nothing at all, for a field that cannot be without a value. */
    private static boolean isAbsent(MismatchedInputException failure) {
        return failure.getTargetType() != null
                && failure.getTargetType().isPrimitive()
                && failure.getOriginalMessage().startsWith("Cannot map `null`");
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return "one of " + wireValues(type);
        }
        if (type.isArray() || Iterable.class.isAssignableFrom(type)) {
            return "a list";
        }
        return ParameterFaults.formOf(type).orElse(type == String.class ? "a text" : "an object");
    }

    private static String wireValues(Class<?> type) {
        List<String> values = EnumWireValues.of(type);
        return values.stream().collect(Collectors.joining(", "));
    }
}
