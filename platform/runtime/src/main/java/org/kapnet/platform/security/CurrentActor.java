package org.kapnet.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.problem.ProblemException;
import org.kapnet.platform.tenancy.RequestScope;
import org.kapnet.platform.tenancy.Scope;

/**
 * The actor of the current HTTP request, read once from the verified token. Outside a request, and for an anonymous
 * caller of a public resource, it is {@link Actor#SYSTEM} with nobody's scope.
 */
@RequestScoped
public class CurrentActor implements RequestScope {

    private static final Set<String> CLINIC_ROLES =
            Set.of(Roles.THERAPIST, Roles.PRESCRIBER, Roles.NURSE, Roles.CLINIC_ADMIN, Roles.PARTNER);

    private final SecurityIdentity identity;
    private final SubjectLinks links;
    private @Nullable Actor actor;
    private @Nullable String breakGlassReason;
    private boolean resolving;

    CurrentActor(SecurityIdentity identity, SubjectLinks links) {
        this.identity = identity;
        this.links = links;
    }

    /** The caller. */
    public Actor get() {
        Actor known = actor;
        if (known == null) {
            known = resolve();
            actor = known;
        }
        return known;
    }

    /** The caller without looking anything up: who is refused early has not been looked up, and never blocks for it. */
    public Actor asFarAsKnown() {
        Actor known = actor;
        if (known != null) {
            return known;
        }
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Actor.SYSTEM;
        }
        return new Actor(token.getSubject(), identity.getRoles(), null, null, Set.of());
    }

    /** Forgets what was read of the token, after the caller's account was linked to a patient record. */
    public void refresh() {
        actor = null;
    }

    /** Why the caller opened another clinic's record; empty in all but an emergency. */
    public Optional<String> breakGlassReason() {
        return Optional.ofNullable(breakGlassReason);
    }

    void breakGlass(String reason) {
        breakGlassReason = reason;
    }

    @Override
    public Scope scope() {
        if (resolving) {
            // Looking up the patient of an account needs a connection before the actor is known.
            return Scope.nobody();
        }
        return breakGlassReason == null ? scopeOf(get()) : Scope.network();
    }

    /** The verified e-mail of the token, lower case; empty where the identity provider has not verified one. */
    public Optional<String> verifiedEmail() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        Object verified = token.getClaim("email_verified");
        String email = token.getClaim("email");
        return email != null && verified != null && Boolean.parseBoolean(verified.toString())
                ? Optional.of(email.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static Scope scopeOf(Actor actor) {
        if (actor.is(Roles.SAFETY_OFFICER)) {
            return Scope.network();
        }
        UUID clinic = actor.clinicId();
        if (clinic != null && actor.roles().stream().anyMatch(CLINIC_ROLES::contains)) {
            return Scope.clinic(clinic);
        }
        UUID patient = actor.patientId();
        return patient == null ? Scope.nobody() : Scope.patient(patient);
    }

    private Actor resolve() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Actor.SYSTEM;
        }
        Set<String> roles = identity.getRoles();
        UUID patient = roles.contains(Roles.PATIENT) ? patientOf(token.getSubject()) : null;
        return new Actor(token.getSubject(), roles, clinicOf(token), patient, scopesOf(token));
    }

    private @Nullable UUID patientOf(String subject) {
        resolving = true;
        try {
            return links.patientOf(subject).orElse(null);
        } finally {
            resolving = false;
        }
    }

    private static @Nullable UUID clinicOf(JsonWebToken token) {
        String clinic = token.getClaim("kap_clinic");
        if (clinic == null || clinic.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(clinic);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.of(CommonProblem.FORBIDDEN)
                    .detail("The token's claim kap_clinic is not a clinic id.");
        }
    }

    private static Set<String> scopesOf(JsonWebToken token) {
        String scope = token.getClaim("scope");
        return scope == null ? Set.of() : new HashSet<>(Set.of(scope.strip().split("\\s+")));
    }
}
