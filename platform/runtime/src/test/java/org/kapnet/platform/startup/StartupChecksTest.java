package org.kapnet.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartupChecksTest {

    private static final Map<String, String> SAFE = Map.of(
            "kap.crypto.keyset", "a keyset",
            "kap.crypto.hash-keyset", "a keyset",
            "kap.web.cursor-secret", "0123456789abcdef0123456789abcdef",
            "quarkus.oidc.auth-server-url", "https://identity.example.test/realms/kapnet");

    private static List<StartupCheck.Finding> findings(Map<String, String> configuration) {
        return new ConfigurationCheck(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(configuration, "test", 100))
                        .build())
                .findings();
    }

    @Test
    void aSafeConfigurationHasNoFinding() {
        assertThat(findings(SAFE)).isEmpty();
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "kap.clock.settable, true",
        "kap.crypto.keyset, ' '",
        "kap.crypto.keyset,",
        "kap.crypto.hash-keyset,",
        "kap.web.cursor-secret,",
        "kap.web.cursor-secret, short",
        "kap.web.cursor-secret, this is the SAMPLE secret of the local stack",
        "quarkus.oidc.auth-server-url,",
        "quarkus.oidc.auth-server-url, http://identity.example.test",
    })
    void anUnsafePropertyIsNamed(String property, String value) {
        Map<String, String> configuration = new HashMap<>(SAFE);
        if (value == null) {
            configuration.remove(property);
        } else {
            configuration.put(property, value);
        }
        List<StartupCheck.Finding> findings = findings(configuration);
        assertThat(findings).extracting(StartupCheck.Finding::property).containsExactly(property);
        if (value != null && value.length() > 5) {
            assertThat(findings.getFirst().why()).doesNotContain(value);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"''", "unset", "http://localhost:8090"})
    void whatAServiceSaysItNeedsIsNamed(String value) {
        Map<String, String> configuration = new HashMap<>(SAFE);
        configuration.put("kap.startup.needs", "kap.sample.url,kap.sample.token");
        configuration.put("kap.sample.token", "7b0c5f");
        assertThat(findings(configuration))
                .extracting(StartupCheck.Finding::property)
                .containsExactly("kap.sample.url");

        configuration.put("kap.sample.url", value);

        assertThat(findings(configuration))
                .extracting(StartupCheck.Finding::property)
                .containsExactly("kap.sample.url");
    }

    @Test
    void everyFindingIsToldWhenProductionRefusesToStart() {
        StartupChecks checks = new StartupChecks(List.of(
                () -> List.of(new StartupCheck.Finding("kap.one", "first reason")),
                () -> List.of(new StartupCheck.Finding("kap.two", "second reason"))));
        for (List<String> profiles :
                List.of(List.of("prod"), List.of("local", "prod"), List.of("prdo"), List.<String>of())) {
            assertThatThrownBy(() -> checks.judge(profiles))
                    .isInstanceOf(UnsafeConfiguration.class)
                    .hasMessageContainingAll("kap.one", "first reason", "kap.two", "second reason");
        }
    }

    @Test
    void withoutPatientsFindingsAreOnlyLogged() {
        StartupChecks checks =
                new StartupChecks(List.of(() -> List.of(new StartupCheck.Finding("kap.one", "first reason"))));
        for (String profile : List.of("dev", "test", "local")) {
            assertThatCode(() -> checks.judge(List.of(profile))).doesNotThrowAnyException();
        }
    }

    @Test
    void withoutFindingsProductionStarts() {
        assertThatCode(() -> new StartupChecks(List.of(List::of)).judge(List.of("prod")))
                .doesNotThrowAnyException();
    }
}
