package org.kapnet.platform.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
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

    /**
     * Copies what is in a folder, with its permissions. The marker, a file whose presence tells that the folder is
     * whole, comes last, so that a copy which a crash cut short is made again.
     */
    static void copy(Path from, Path to, String marker) throws IOException {
        Path last = from.resolve(marker);
        Files.createDirectories(to);
        try (Stream<Path> paths = Files.walk(from)) {
            List<Path> parentsFirst = paths.filter(path -> !path.equals(last)).toList();
            for (Path path : parentsFirst) {
                copyOne(path, to.resolve(from.relativize(path).toString()));
            }
        }
        copyOne(last, to.resolve(marker));
    }

    private static void copyOne(Path from, Path to) throws IOException {
        if (!Files.isDirectory(to)) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
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
