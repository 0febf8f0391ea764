package org.kapnet.platform.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a request with a catalogued problem. Rolls the transaction back, like every unchecked exception.
 *
 * <pre>{@code throw ProblemException.of(SessionProblem.NOT_READY).detail("The patient is not ready.").reasons(all);}</pre>
 *
 * <p>It is an answer, not an accident: it has no stack trace and is not logged as an error.
 */
public final class ProblemException extends RuntimeException {

    private static final Set<String> STANDARD_MEMBERS =
            Set.of("type", "title", "status", "detail", "instance", "errors", "reasons");

    private final transient ProblemType type;
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient List<Reason> reasons = new ArrayList<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable String detail;

    private ProblemException(ProblemType type) {
        super(type.slug(), null, false, false);
        this.type = type;
    }

    /** Begins a refusal of the given type. */
    public static ProblemException of(ProblemType type) {
        return new ProblemException(type);
    }

    /** Says what is particular to this occurrence. Must not hold personal data: clients show and log it. */
    public ProblemException detail(String text) {
        this.detail = text;
        return this;
    }

    /** Adds a fault of one field, see {@link FieldError}. */
    public ProblemException error(String pointer, String problem) {
        errors.add(new FieldError(pointer, problem));
        return this;
    }

    /** Adds faults of fields. */
    public ProblemException errors(List<FieldError> found) {
        errors.addAll(found);
        return this;
    }

    /** Adds the reason of one rule. */
    public ProblemException reason(Reason found) {
        reasons.add(found);
        return this;
    }

    /** Adds the reasons of rules. */
    public ProblemException reasons(List<Reason> found) {
        reasons.addAll(found);
        return this;
    }

    /** Adds a member of this type's own, such as the interval a booking collides with. */
    public ProblemException with(String member, Object value) {
        if (STANDARD_MEMBERS.contains(member)) {
            throw new IllegalArgumentException("a problem's own member cannot replace the standard one: " + member);
        }
        members.put(member, value);
        return this;
    }

    /** Adds a header to the answer, such as {@code Retry-After}. */
    public ProblemException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    public Map<String, Object> members() {
        return Map.copyOf(members);
    }

    Map<String, String> headers() {
        return headers;
    }

    /** The fields and rules of the refusal, without anything a client sent. */
    @Override
    public String getMessage() {
        return detail == null ? type.slug() : type.slug() + ": " + detail;
    }
}
