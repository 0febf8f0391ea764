package org.kapnet.platform.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Mints access tokens like the network's identity provider would: {@code Tokens.as("prescriber").clinic(CLINIC_A).token()}.
 * Always by real time: token verification does not follow the settable clock.
 */
public final class Tokens {

    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private final List<String> roles;
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private String subject = Sample.account(99);
    private String issuer = TokenKeys.ISSUER;
    private String audience = TokenKeys.AUDIENCE;
    private Duration lifetime = LIFETIME;
    private boolean trusted = true;

    private Tokens(List<String> roles) {
        this.roles = roles;
    }

    /** A person with these roles, of no clinic until told. */
    public static Tokens as(String... roles) {
        return new Tokens(List.of(roles));
    }

    /** A partner clinic's system with these scopes, such as {@code referrals:write}. */
    public static Tokens partner(UUID clinic, String... scopes) {
        return as("partner").clinic(clinic).subject("partner-" + clinic).scope(scopes);
    }

    /** A patient's account with a verified e-mail. */
    public static Tokens patient(String subject, String email) {
        return as("patient").subject(subject).email(email, true);
    }

    public Tokens clinic(UUID clinic) {
        return claim("kap_clinic", clinic.toString());
    }

    public Tokens subject(String account) {
        this.subject = account;
        return this;
    }

    public Tokens scope(String... scopes) {
        return claim("scope", String.join(" ", scopes));
    }

    public Tokens email(String address, boolean verified) {
        return claim("email", address).claim("email_verified", verified);
    }

    public Tokens claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    /** Ran out an hour ago. */
    public Tokens expired() {
        this.lifetime = Duration.ofHours(-1);
        return this;
    }

    public Tokens issuer(String other) {
        this.issuer = other;
        return this;
    }

    public Tokens audience(String other) {
        this.audience = other;
        return this;
    }

    /** Signed with a key that the services do not know. */
    public Tokens forged() {
        this.trusted = false;
        return this;
    }

    /** The signed token. */
    public String token() {
        Instant now = Instant.now();
        JwtClaimsBuilder builder = Jwt.claims()
                .issuer(issuer)
                .subject(subject)
                .audience(Set.of(audience))
                .issuedAt(now.minus(lifetime.isNegative() ? lifetime.abs().multipliedBy(2) : Duration.ZERO))
                .expiresAt(now.plus(lifetime))
                .claim("typ", "Bearer")
                .claim("realm_access", Map.of("roles", roles));
        claims.forEach(builder::claim);
        return builder.sign(trusted ? TokenKeys.trusted() : TokenKeys.untrusted());
    }

    /** The value of the Authorization header. */
    public String bearer() {
        return "Bearer " + token();
    }
}
