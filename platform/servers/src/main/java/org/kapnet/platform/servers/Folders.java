package org.kapnet.platform.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Data folders of servers. */
final class Folders {

    private Folders() {}

    /** Removes a folder and what is in it; what another process removes meanwhile is no error. */
    static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // A leftover in a temporary folder is not worth failing for.
            return;
        }
    }

    /** Copies what is in a folder and is wanted, with its permissions, into another that exists. */
    static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            List<Path> parentsFirst = paths.filter(wanted).toList();
            for (Path path : parentsFirst) {
                Path target = to.resolve(from.relativize(path).toString());
                if (!Files.isDirectory(target)) {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    static Path temporary(String prefix) {
        try {
            Path target = Path.of("target");
            return Files.isDirectory(target)
                    ? Files.createTempDirectory(Files.createDirectories(target.resolve("servers")), prefix)
                    : Files.createTempDirectory("kap-" + prefix);
        } catch (IOException e) {
            throw new ServerFailure("No temporary folder could be made: " + e.getMessage(), e);
        }
    }
}
