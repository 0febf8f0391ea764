package org.kapnet.local;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.kapnet.platform.servers.ChildProcess;
import org.kapnet.platform.servers.PostgresServer;

/** Keycloak with the realm kapnet, on plain HTTP of the loopback address, its data in the stack's PostgreSQL. */
final class KeycloakServer {

    static final String DATABASE = "kap_keycloak";
    static final String ROLE = "keycloak";
    static final String ADMINISTRATOR = "local-admin";

    /** The first start fills an empty database, on a machine that may be busy with everything else. */
    private static final Duration START_TIMEOUT = Duration.ofMinutes(4);

    private static final int HEAP_MEGABYTES = 384;

    private KeycloakServer() {}

    static void createDatabase(PostgresServer postgres, Secrets secrets) {
        postgres.createServiceDatabase(DATABASE, ROLE, ROLE + "_app", secrets.get("database.keycloak"));
        try (Connection connection = postgres.asSuperuser(DATABASE);
                Statement statement = connection.createStatement()) {
            // While it fills its database it holds a lock in a transaction of its own, for minutes on a busy machine.
            statement.execute("alter role " + ROLE + " set idle_in_transaction_session_timeout = 0");
        } catch (SQLException e) {
            throw new StartFailure("Keycloak's database could not be set up: " + e.getMessage(), e);
        }
    }

    static URI url(Ports ports) {
        return URI.create("http://127.0.0.1:" + ports.of(Port.KEYCLOAK));
    }

    static URI issuer(Ports ports) {
        return url(ports).resolve("/realms/kapnet");
    }

    /** Starts the process; {@link #awaitReady} tells when it answers. */
    static ChildProcess start(
            KeycloakHome home, PostgresServer postgres, Ports ports, Secrets secrets, Folders folders) {
        return ChildProcess.named("Keycloak")
                .command(home.command(
                        HEAP_MEGABYTES,
                        List.of(
                                "start",
                                "--optimized",
                                "--import-realm",
                                "--cache=local",
                                "--http-enabled=true",
                                "--http-host=127.0.0.1",
                                "--http-port=" + ports.of(Port.KEYCLOAK),
                                "--http-management-port=" + ports.of(Port.KEYCLOAK_MANAGEMENT),
                                "--hostname=" + url(ports),
                                "--db-url=" + postgres.jdbcUrl(DATABASE),
                                "--db-username=" + ROLE,
                                "--db-pool-max-size=10",
                                "--log-level=info,io.smallrye.health:error")))
                .env("KC_DB_PASSWORD", secrets.get("database.keycloak"))
                .env("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR)
                .env("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak-admin"))
                .log(folders.log("keycloak"))
                .start();
    }

    /** The port opens before the realm is there, so the management port is asked. */
    static void awaitReady(ChildProcess keycloak, Ports ports) {
        URI ready = URI.create("http://127.0.0.1:" + ports.of(Port.KEYCLOAK_MANAGEMENT) + "/health/ready");
        keycloak.awaitReady(START_TIMEOUT, Readiness.of(ready));
    }
}
