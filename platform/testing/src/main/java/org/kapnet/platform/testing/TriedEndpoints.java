package org.kapnet.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the {@link EndpointMatrix} of this test run has tried. A file, because test classes may be loaded by several class
 * loaders that share no memory; named by the process, because a file of an earlier run would hide what is missing now.
 */
final class TriedEndpoints {

    /** What a matrix can be told to try beyond what it always tries. */
    enum Check {
        WRONG_ROLE,
        UNKNOWN_ID,
        MISSING_FIELD,
        WRONG_TYPE,
        STALE_VERSION,
        REPEATED_KEY
    }

    /** One verified matrix. */
    record Tried(String method, String path, Set<Check> checks) {}

    private final Path file;

    TriedEndpoints(Path file) {
        this.file = file;
    }

    static TriedEndpoints ofThisRun() {
        return new TriedEndpoints(
                Path.of("target", "endpoints-tried-" + ProcessHandle.current().pid() + ".txt"));
    }

    void add(Tried tried) {
        String checks = tried.checks().stream().map(Check::name).collect(Collectors.joining(","));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    tried.method() + " " + tried.path() + " " + checks + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Tried> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream().map(TriedEndpoints::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tried read(String line) {
        String[] words = line.split(" ", -1);
        Set<Check> checks = EnumSet.noneOf(Check.class);
        Arrays.stream(words[2].split(",", -1))
                .filter(word -> !word.isEmpty())
                .forEach(word -> checks.add(Check.valueOf(word)));
        return new Tried(words[0], words[1], checks);
    }
}
