package org.kapnet.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the contracts that lie with their producers: {@code <service>-service/api/...} from wherever a test runs. */
public final class Contracts {

    private Contracts() {}

    /** The folder of the checkout. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("platform").resolve("testing"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException(
                        "not inside a checkout of Kapnet: " + Path.of("").toAbsolutePath());
            }
            folder = parent;
        }
        return folder;
    }

    /** The folder of a producer's event schemas and examples. */
    public static Path events(String service) {
        return root().resolve(service + "-service").resolve("api").resolve("events");
    }

    public static Path schema(String service, String fact) {
        return events(service).resolve(fact + ".v1.schema.json");
    }

    /** The producer's example of a fact: consumers test that they can read it. */
    public static String example(String service, String fact) {
        Path file = events(service).resolve(fact + ".v1.example.json");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("the producer has no example " + file, e);
        }
    }
}
