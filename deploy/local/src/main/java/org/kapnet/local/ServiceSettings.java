package org.kapnet.local;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.kapnet.platform.servers.KafkaServer;
import org.kapnet.platform.servers.PostgresServer;

/** What a service is told about the stack around it: environment variables, so that no secret shows in a process list. */
final class ServiceSettings {

    static final String SMS_ACCOUNT = "AC00000000000000000000000000000001";

    private ServiceSettings() {}

    static Map<String, String> of(
            Service service,
            PostgresServer postgres,
            KafkaServer kafka,
            Ports ports,
            Secrets secrets,
            Folders folders) {
        Map<String, String> settings = new HashMap<>();
        settings.put("QUARKUS_PROFILE", "local");
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service.port())));
        // The edge is the only one that may speak for a caller.
        settings.put("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true");
        settings.put("QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST", "true");
        settings.put("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "127.0.0.1");

        settings.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(service.database()));
        settings.put("QUARKUS_DATASOURCE_USERNAME", service.appRole());
        settings.put("QUARKUS_DATASOURCE_PASSWORD", secrets.databasePassword(service));
        settings.put("QUARKUS_FLYWAY_USERNAME", service.ownerRole());
        settings.put("QUARKUS_FLYWAY_PASSWORD", secrets.databasePassword(service));
        settings.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrap());
        // One instance of each service: restarted after a crash, it reads on at once instead of after a timeout.
        settings.put("KAP_INBOX_INSTANCE_ID", service.name().toLowerCase(Locale.ROOT));

        settings.put(
                "QUARKUS_OIDC_AUTH_SERVER_URL", KeycloakServer.issuer(ports).toString());
        // Keycloak starts at the same time; a service waits for it instead of starting without its keys.
        settings.put("QUARKUS_OIDC_CONNECTION_DELAY", "180S");

        settings.put("KAP_CLOCK_SETTABLE", "true");
        settings.put("KAP_CLOCK_FILE", folders.clock().toString());
        settings.put("KAP_CRYPTO_KEYSET", secrets.keyset(service));
        settings.put("KAP_CRYPTO_HASH_KEYSET", secrets.hashKeyset(service));
        settings.put("KAP_WEB_CURSOR_SECRET", secrets.cursorSecret(service));
        settings.put("KAP_CRYPTO_CONTACT_PUBLIC", secrets.get("contact-public"));
        if (service == Service.NOTIFICATION) {
            settings.putAll(channels(ports, secrets));
        }
        return settings;
    }

    private static Map<String, String> channels(Ports ports, Secrets secrets) {
        String providers = "http://127.0.0.1:" + ports.of(Port.PROVIDERS);
        return Map.ofEntries(
                Map.entry("KAP_CRYPTO_CONTACT_PRIVATE", secrets.get("contact-private")),
                Map.entry("QUARKUS_MAILER_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_MAILER_PORT", Integer.toString(ports.of(Port.MAIL))),
                Map.entry("QUARKUS_MAILER_START_TLS", "DISABLED"),
                Map.entry("QUARKUS_MAILER_TLS", "false"),
                Map.entry("QUARKUS_MAILER_MOCK", "false"),
                Map.entry("KAP_SMS_BASE_URL", providers),
                Map.entry("KAP_SMS_ACCOUNT", SMS_ACCOUNT),
                Map.entry("KAP_SMS_TOKEN", secrets.get("sms-token")),
                Map.entry("KAP_PUSH_BASE_URL", providers),
                Map.entry("KAP_PUSH_TOKEN", secrets.get("push-token")));
    }
}
