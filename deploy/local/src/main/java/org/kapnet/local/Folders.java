package org.kapnet.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a stack finds the repository and keeps its own files.
 *
 * @param root of the repository
 * @param home all data and logs of this stack; two stacks never share one
 * @param cache what may be shared and made again at any time, such as the optimised Keycloak
 */
public record Folders(Path root, Path home, Path cache) {

    /** The repository above the working directory, or the one that the system property kap.root names. */
    static Path findRoot() {
        String told = System.getProperty("kap.root", "");
        Path start = told.isBlank() ? Path.of("") : Path.of(told);
        for (Path folder = start.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("deploy/kap"))) {
                return folder;
            }
        }
        throw new StartFailure("The repository was not found above " + start.toAbsolutePath() + ".");
    }

    Path data() {
        return home.resolve("data");
    }

    Path postgres() {
        return data().resolve("postgres");
    }

    Path kafka() {
        return data().resolve("kafka");
    }

    Path secrets() {
        return data().resolve("secrets.properties");
    }

    Path logs() {
        return home.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    /** Holds the offset of the moved clock; absent means real time. */
    Path clock() {
        return home.resolve("clock");
    }

    Path lock() {
        return home.resolve("lock");
    }

    /** Tells other programs what runs: process, ports, children. Absent when nothing runs. */
    Path run() {
        return home.resolve("run.properties");
    }

    Path lastPorts() {
        return home.resolve("ports.properties");
    }

    void create() throws IOException {
        for (Path each : List.of(home, data(), logs(), cache)) {
            Files.createDirectories(each);
        }
    }

    /** Forgets all data, logs and the moved clock; the cache stays. */
    void wipe() {
        delete(data());
        delete(logs());
        delete(clock());
    }

    static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(path)) {
            for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
