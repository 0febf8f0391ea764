package org.kapnet.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.kapnet.platform.servers.ChildProcess;

/** Says in a file what runs, for {@code deploy/kap status} and {@code down}, and for the start after a crash. */
final class RunFile {

    private static final Duration LEFTOVERS_END = Duration.ofSeconds(20);

    private final Path file;

    RunFile(Path file) {
        this.file = file;
    }

    void write(Ports ports, String edge, Collection<ChildProcess> children) {
        Properties run = new Properties();
        run.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        run.setProperty("edge", edge);
        ports.store(run);
        for (ChildProcess child : children) {
            run.setProperty("child." + child.name().toLowerCase(java.util.Locale.ROOT), Long.toString(child.pid()));
        }
        PrivateFile.write(file, run);
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The address of the stack that wrote the file, if its process lives. */
    Optional<String> runningEdge() {
        Properties run = PrivateFile.read(file);
        return process(run.getProperty("pid", "")).map(alive -> run.getProperty("edge", ""));
    }

    /**
     * A launcher that was killed leaves children that are just being stopped by their guards. Waits for their end, so
     * that they let go of the data.
     */
    void awaitLeftovers(Runnable beforeWaiting) {
        Properties run = PrivateFile.read(file);
        if (runningEdge().isPresent()) {
            return;
        }
        List<ProcessHandle> left = children(run).toList();
        if (left.isEmpty()) {
            return;
        }
        beforeWaiting.run();
        for (ProcessHandle each : left) {
            try {
                each.onExit().get(LEFTOVERS_END.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                throw new StartFailure(
                        "Process " + each.pid() + " of an earlier stack does not end: stop it first.", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Stream<ProcessHandle> children(Properties run) {
        return run.stringPropertyNames().stream()
                .filter(name -> name.startsWith("child."))
                .flatMap(name -> process(run.getProperty(name)).stream());
    }

    /** A pid may have been given to another program since; ours are all started from a Java home or from PostgreSQL's. */
    private static Optional<ProcessHandle> process(String pid) {
        return pid.matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(pid)).filter(RunFile::mayBeOurs)
                : Optional.empty();
    }

    private static boolean mayBeOurs(ProcessHandle process) {
        String command = process.info().command().orElse("");
        return process.isAlive() && (command.endsWith("/java") || command.endsWith("/postgres"));
    }
}
