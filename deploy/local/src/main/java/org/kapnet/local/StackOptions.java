package org.kapnet.local;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * How a stack is started.
 *
 * @param folders the repository, the stack's own folder and the shared cache
 * @param ports fixed or free
 * @param fresh forgets all data of earlier runs first
 * @param progress gets one line per step
 */
public record StackOptions(Folders folders, Ports.Mode ports, boolean fresh, Consumer<String> progress) {

    /** The stack of {@code deploy/kap up}: data kept in .kapnet at the root of the repository, progress not shown. */
    public static StackOptions usual() {
        Path root = Folders.findRoot();
        Path home = root.resolve(".kapnet");
        return new StackOptions(new Folders(root, home, home.resolve("cache")), Ports.Mode.FREE, false, line -> {});
    }

    /** Keeps data and logs in this folder instead, so that the stack can run beside another. */
    public StackOptions in(Path home) {
        return new StackOptions(
                new Folders(folders.root(), home.toAbsolutePath(), folders.cache()), ports, fresh, progress);
    }

    /** Starts without any data of earlier runs. */
    public StackOptions startFresh() {
        return new StackOptions(folders, ports, true, progress);
    }

    public StackOptions showing(Consumer<String> lines) {
        return new StackOptions(folders, ports, fresh, lines);
    }

    /**
     * Reads the flags of {@code up} and {@code demo}.
     *
     * @throws StartFailure when a flag is unknown
     */
    public StackOptions with(String... flags) {
        StackOptions options = this;
        for (int i = 0; i < flags.length; i++) {
            switch (flags[i]) {
                case "--fresh" -> options = options.startFresh();
                case "--ports" -> options = options.ports(++i < flags.length ? flags[i] : "");
                default ->
                    throw new StartFailure(
                            "There is no flag '" + flags[i] + "': --ports fixed, --ports free and --fresh are known.");
            }
        }
        return options;
    }

    private StackOptions ports(String mode) {
        return switch (mode) {
            case "fixed" -> new StackOptions(folders, Ports.Mode.FIXED, fresh, progress);
            case "free" -> new StackOptions(folders, Ports.Mode.FREE, fresh, progress);
            default -> throw new StartFailure("--ports takes fixed or free, not '" + mode + "'.");
        };
    }
}
