package org.kapnet.local;

import java.util.Locale;

/** Everything that listens, each with the port it usually has. */
public enum Port {
    EDGE(8080, "the edge"),
    INTAKE(8081, "intake-service"),
    SESSION(8082, "session-service"),
    INTEGRATION(8083, "integration-service"),
    NOTIFICATION(8084, "notification-service"),
    KEYCLOAK(8180, "Keycloak"),
    KEYCLOAK_MANAGEMENT(8181, "Keycloak's management"),
    MAIL(8125, "the mail server"),
    PROVIDERS(8126, "the stand-ins for SMS and push"),
    POSTGRES(8132, "PostgreSQL"),
    KAFKA(8192, "Kafka");

    private final int usual;
    private final String holder;

    Port(int usual, String holder) {
        this.usual = usual;
        this.holder = holder;
    }

    int usual() {
        return usual;
    }

    /** Who listens on it, for messages. */
    String holder() {
        return holder;
    }

    String key() {
        return "port." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
