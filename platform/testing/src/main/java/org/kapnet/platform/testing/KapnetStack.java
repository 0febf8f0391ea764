package org.kapnet.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * The world of a service under test: {@code @QuarkusTest @WithTestResource(KapnetStack.class)}. A real PostgreSQL with
 * the service's database and roles, a real Kafka with all topics, tokens of a test identity provider, fresh keys, and a
 * clock that can be moved. Both servers start once per JVM and end with it; the service's name comes from
 * {@code kap.service} in its application.properties.
 */
public final class KapnetStack implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        String service = StackService.name();
        Map<String, String> configuration = new HashMap<>(TestKeys.configuration());
        configuration.put("kap.service", service);
        configuration.put("kap.clock.settable", "true");
        configuration.put("quarkus.datasource.jdbc.url", jdbcUrl());
        configuration.put("quarkus.datasource.username", StackServers.appOf(service));
        configuration.put("quarkus.datasource.password", StackServers.PASSWORD);
        configuration.put("quarkus.flyway.jdbc-url", jdbcUrl());
        configuration.put("quarkus.flyway.username", StackServers.ownerOf(service));
        configuration.put("quarkus.flyway.password", StackServers.PASSWORD);
        configuration.put("kafka.bootstrap.servers", bootstrap());
        configuration.put("quarkus.oidc.public-key", TokenKeys.publicKey());
        configuration.put("quarkus.oidc.token.issuer", TokenKeys.ISSUER);
        configuration.put("quarkus.oidc.token.audience", TokenKeys.AUDIENCE);
        // With a public key there is no provider to ask; an empty value takes back one from the defaults.
        configuration.put("quarkus.oidc.auth-server-url", "");
        return Map.copyOf(configuration);
    }

    /** Nothing: the next test class of this JVM uses the same servers. */
    @Override
    public void stop() {}

    /** Stops the broker in order, for tests of what a service does meanwhile. {@link #startBroker} brings it back. */
    public static void stopBroker() {
        run("stop");
    }

    /** Ends the broker as a crash would. */
    public static void killBroker() {
        run("kill");
    }

    /** Brings the broker back on the same port with its data, and waits until it is ready. */
    public static void startBroker() {
        run("restart");
    }

    static String jdbcUrl() {
        return (String) servers().get("jdbcUrl");
    }

    static String bootstrap() {
        return (String) servers().get("bootstrap");
    }

    private static void run(String action) {
        ((Runnable) servers().get(action)).run();
    }

    @SuppressWarnings("unchecked") // what StackServers.start returns
    private static Map<String, Object> servers() {
        return (Map<String, Object>) JvmWide.get("servers", Map.class, () -> StackServers.start(StackService.name()));
    }
}
