package org.kapnet.platform.startup;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Runs every {@link StartupCheck} before the service takes work. Findings abort the start, except where the profile says
 * that no real patient is near; there they are logged. A misspelt profile is not on that list, so it counts as
 * production.
 */
@Singleton
class StartupChecks {

    private static final Logger LOG = Logger.getLogger(StartupChecks.class);
    private static final Set<String> WITHOUT_PATIENTS = Set.of("dev", "test", "local");
    private static final int BEFORE_ALL_WORK = 1;

    private final Iterable<StartupCheck> checks;

    @Inject
    StartupChecks(@Any Instance<StartupCheck> checks) {
        this((Iterable<StartupCheck>) checks);
    }

    StartupChecks(Iterable<StartupCheck> checks) {
        this.checks = checks;
    }

    void run(@Observes @Priority(BEFORE_ALL_WORK) StartupEvent start) {
        judge(ConfigUtils.getProfiles());
    }

    void judge(List<String> profiles) {
        List<StartupCheck.Finding> findings = StreamSupport.stream(checks.spliterator(), false)
                .flatMap(check -> check.findings().stream())
                .toList();
        if (findings.isEmpty()) {
            return;
        }
        if (!profiles.isEmpty() && WITHOUT_PATIENTS.containsAll(profiles)) {
            findings.forEach(
                    finding -> LOG.warnf("unsafe outside this profile: %s: %s", finding.property(), finding.why()));
            return;
        }
        throw new UnsafeConfiguration(findings.stream()
                .map(finding -> finding.property() + ": " + finding.why())
                .collect(Collectors.joining("; ", "This service does not start with unsafe configuration. ", "")));
    }
}
