package org.kapnet.local;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The four services, as the local stack knows them. */
public enum Service {
    INTAKE,
    SESSION,
    INTEGRATION,
    NOTIFICATION;

    /** The short name that topics, databases and the API documents use, such as "intake". */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The service of a short name, if there is one. */
    public static Optional<Service> named(String id) {
        return Stream.of(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    /** The folder in the repository, which is also the application's name. */
    public String folder() {
        return id() + "-service";
    }

    String database() {
        return "kap_" + id();
    }

    String ownerRole() {
        return id() + "_owner";
    }

    String appRole() {
        return id() + "_app";
    }

    Path jar(Path root) {
        return root.resolve(folder()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    Port port() {
        return Port.valueOf(name());
    }
}
