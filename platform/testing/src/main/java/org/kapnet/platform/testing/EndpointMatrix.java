package org.kapnet.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.testing.TriedEndpoints.Check;
import org.kapnet.platform.testing.TriedEndpoints.Tried;

/**
 * Tries one endpoint with everything that a client gets wrong and checks that each is refused with the right problem and
 * changes nothing; then, where told, that a repeated key is answered by the stored answer.
 *
 * <pre>{@code
 * EndpointMatrix.post("/v1/referrals")
 *         .body(valid)
 *         .as(Tokens.partner(CLINIC_A, "referrals:write"))
 *         .notAs(Tokens.as("patient"))
 *         .required("/patient/givenName", "/indication")
 *         .wrongType("/patient/homeLatitude")
 *         .unchanged(() -> Database.count("select count(*) from referral"))
 *         .repeatable()
 *         .verify();
 * }</pre>
 */
public final class EndpointMatrix {

    static final List<String> ROLES = List.of(
            "patient",
            "therapist",
            "prescriber",
            "nurse",
            "clinic-admin",
            "safety-officer",
            "network-admin",
            "partner");

    private final String method;
    private final String path;
    private String body = "{}";
    private String allowed = "";
    private final List<String> forbidden = new ArrayList<>();
    private final List<String> required = new ArrayList<>();
    private final List<String> typed = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private @Nullable String version;
    private boolean repeatable;
    private @Nullable String otherBody;
    private boolean keyRequired;
    private boolean withoutBody;
    private boolean everyRole;
    private Supplier<Object> state = () -> "";

    private EndpointMatrix(String method, String path) {
        this.method = method;
        this.path = path;
    }

    /** An endpoint by its method and a path with real ids in it. */
    public static EndpointMatrix of(String method, String path) {
        return new EndpointMatrix(method, path);
    }

    public static EndpointMatrix post(String path) {
        return of("POST", path);
    }

    public static EndpointMatrix put(String path) {
        return of("PUT", path);
    }

    public static EndpointMatrix get(String path) {
        return of("GET", path);
    }

    /** A body that the endpoint accepts now. */
    public EndpointMatrix body(String valid) {
        this.body = valid;
        return this;
    }

    /** The endpoint reads no body, so that a broken one is not noticed; a large one still is. */
    public EndpointMatrix withoutBody() {
        this.withoutBody = true;
        return this;
    }

    /** A caller who may do it. */
    public EndpointMatrix as(Tokens caller) {
        this.allowed = caller.bearer();
        return this;
    }

    /** Callers whose role forbids it: 403. */
    public EndpointMatrix notAs(Tokens... callers) {
        for (Tokens caller : callers) {
            forbidden.add(caller.bearer());
        }
        return this;
    }

    /** Whoever is signed in may do it, in every role. */
    public EndpointMatrix everyRole() {
        this.everyRole = true;
        return this;
    }

    /** Members without which the body is refused, as JSON pointers: 400 that names them. */
    public EndpointMatrix required(String... pointers) {
        required.addAll(List.of(pointers));
        return this;
    }

    /** Members whose type is checked, as JSON pointers: 400 that names them. */
    public EndpointMatrix wrongType(String... pointers) {
        typed.addAll(List.of(pointers));
        return this;
    }

    /** The same path with an id that does not exist, or is another clinic's: 404. */
    public EndpointMatrix unknown(String... paths) {
        unknown.addAll(List.of(paths));
        return this;
    }

    /** The endpoint wants If-Match, and this is the current version: 428 without, 412 with another. */
    public EndpointMatrix ifMatch(long current) {
        return ifMatch("\"" + current + "\"");
    }

    /** As {@link #ifMatch(long)}, with the ETag of an answer. */
    public EndpointMatrix ifMatch(String entityTag) {
        this.version = entityTag;
        return this;
    }

    /** The endpoint wants an Idempotency-Key: 400 without. */
    public EndpointMatrix keyRequired() {
        this.keyRequired = true;
        return this;
    }

    /** At the end, performs the request twice with one key: the second answer is the first, byte for byte. */
    public EndpointMatrix repeatable() {
        this.repeatable = true;
        return this;
    }

    /** As {@link #repeatable()}, and another valid body under the same key is refused: 422. */
    public EndpointMatrix repeatable(String anotherBody) {
        this.otherBody = anotherBody;
        return repeatable();
    }

    /** What must not change by refused requests, such as a count of rows. */
    public EndpointMatrix unchanged(Supplier<Object> observed) {
        this.state = observed;
        return this;
    }

    /** Runs all checks and reports all that fail. */
    public void verify() {
        assertThat(allowed).as("name a caller who may: .as(...)").isNotEmpty();
        Object before = state.get();
        SoftAssertions soft = new SoftAssertions();
        for (MatrixCase wrong : cases()) {
            soft.assertThatCode(wrong::check)
                    .as("%s %s %s", method, path, wrong.name())
                    .doesNotThrowAnyException();
        }
        if (everyRole) {
            ROLES.forEach(role -> soft.assertThat(
                            good().caller(Tokens.as(role).bearer()).send().statusCode())
                    .as("%s %s as %s", method, path, role)
                    .isBetween(200, 299));
        }
        soft.assertThat(state.get()).as("state after refused requests").isEqualTo(before);
        soft.assertAll();
        if (repeatable) {
            MatrixRepeat.check(good(), otherBody, state);
        }
        TriedEndpoints.ofThisRun().add(new Tried(method, path, checks()));
    }

    private Set<Check> checks() {
        Set<Check> checks = EnumSet.noneOf(Check.class);
        addIf(!forbidden.isEmpty() || everyRole, Check.WRONG_ROLE, checks);
        addIf(!unknown.isEmpty(), Check.UNKNOWN_ID, checks);
        addIf(!required.isEmpty(), Check.MISSING_FIELD, checks);
        addIf(!typed.isEmpty(), Check.WRONG_TYPE, checks);
        addIf(version != null, Check.STALE_VERSION, checks);
        addIf(repeatable, Check.REPEATED_KEY, checks);
        return checks;
    }

    private static void addIf(boolean tried, Check check, Set<Check> checks) {
        if (tried) {
            checks.add(check);
        }
    }

    private List<MatrixCase> cases() {
        MatrixRequest good = good();
        List<MatrixCase> cases = new ArrayList<>();
        cases.add(new MatrixCase("without a token", good.caller(null), 401, "unauthenticated", null));
        cases.add(new MatrixCase(
                "with a forged token",
                good.caller(Tokens.as("network-admin").forged().bearer()),
                401,
                "unauthenticated",
                null));
        forbidden.forEach(
                caller -> cases.add(new MatrixCase("in a wrong role", good.caller(caller), 403, "forbidden", null)));
        unknown.forEach(other ->
                cases.add(new MatrixCase("for an unknown id " + other, good.path(other), 404, "not-found", null)));
        if (!"GET".equals(method) && !"DELETE".equals(method)) {
            bodyCases(good, cases);
        }
        if (keyRequired) {
            cases.add(new MatrixCase("without a key", good.withoutKey(), 400, "idempotency-key-required", null));
        }
        if (version != null) {
            cases.add(new MatrixCase("without If-Match", good.ifMatch(null), 428, "precondition-required", null));
            cases.add(new MatrixCase("with a stale version", good.ifMatch("\"987654\""), 412, "stale-version", null));
        }
        return cases;
    }

    private void bodyCases(MatrixRequest good, List<MatrixCase> cases) {
        for (String pointer : required) {
            cases.add(new MatrixCase(
                    "without " + pointer,
                    good.body(JsonEdit.without(body, pointer)),
                    400,
                    "validation-failed",
                    pointer));
        }
        for (String pointer : typed) {
            cases.add(new MatrixCase(
                    "with a wrong type at " + pointer,
                    good.body(JsonEdit.withWrongType(body, pointer)),
                    400,
                    "malformed-request",
                    pointer));
        }
        if (!withoutBody) {
            cases.add(new MatrixCase("with broken JSON", good.body("{\"broken\":"), 400, "malformed-request", null));
        }
        // Blanks are valid JSON: nothing but the size is wrong.
        cases.add(new MatrixCase(
                "with a body of 2 MB", good.body(body + " ".repeat(2 * 1024 * 1024)), 413, "body-too-large", null));
    }

    private MatrixRequest good() {
        return new MatrixRequest(method, path, body, allowed, version, true);
    }
}
