package org.kapnet.platform.startup;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Checks the properties that every service shares, and those that a service says it cannot work without. */
@Singleton
class ConfigurationCheck implements StartupCheck {

    private static final int SHORTEST_SECRET = 32;

    private static final List<String> KEYS = List.of("kap.crypto.keyset", "kap.crypto.hash-keyset");

    /** A service's own list of what it cannot work without. */
    private static final String NEEDED = "kap.startup.needs";

    private static final String UNSET = "unset";
    private static final String THIS_MACHINE = "localhost";

    /** The cursor secrets of the tests carry this word, so that one taken over is recognised. */
    private static final String SAMPLE = "sample";

    private final Config config;

    ConfigurationCheck(Config config) {
        this.config = config;
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (config.getOptionalValue("kap.clock.settable", Boolean.class).orElse(false)) {
            findings.add(new Finding("kap.clock.settable", "a clock that can be moved skips clinical waiting times"));
        }
        for (String key : KEYS) {
            if (text(key).isEmpty()) {
                findings.add(new Finding(key, "without a keyset patient data cannot be encrypted or found"));
            }
        }
        Optional<String> cursorSecret = text("kap.web.cursor-secret");
        if (cursorSecret.isEmpty() || cursorSecret.get().length() < SHORTEST_SECRET) {
            findings.add(
                    new Finding("kap.web.cursor-secret", "it needs at least 32 characters, or cursors can be made up"));
        } else if (cursorSecret.get().toLowerCase(Locale.ROOT).contains(SAMPLE)) {
            findings.add(new Finding("kap.web.cursor-secret", "it is a sample that everyone can read"));
        }
        for (String property : config.getOptionalValues(NEEDED, String.class).orElse(List.of())) {
            judge(property).ifPresent(why -> findings.add(new Finding(property, why)));
        }
        Optional<String> identityProvider = text("quarkus.oidc.auth-server-url");
        if (identityProvider.isEmpty() || !identityProvider.get().startsWith("https://")) {
            findings.add(new Finding(
                    "quarkus.oidc.auth-server-url",
                    "only over https can the keys of the identity provider be trusted"));
        }
        return findings;
    }

    private Optional<String> judge(String property) {
        Optional<String> value = text(property);
        if (value.isEmpty() || value.get().equals(UNSET)) {
            return Optional.of("this service cannot do its work without it");
        }
        return value.get().contains(THIS_MACHINE)
                ? Optional.of("it leads to this machine, where only a sample answers")
                : Optional.empty();
    }

    private Optional<String> text(String property) {
        return config.getOptionalValue(property, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
