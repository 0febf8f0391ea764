package org.kapnet.platform.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A server that runs as a child of this JVM and never outlives it: a guard process holds the other end of a pipe and
 * stops the child when this JVM ends, also after kill -9. Ctrl-C does not reach the child, so that the owner can stop its
 * children in its own order; no shutdown hook is registered here for the same reason. Output goes to a log file, and
 * every failure message carries the last lines of it.
 */
public final class ChildProcess implements AutoCloseable {

    private static final String SCRIPT = script("child.sh");
    private static final String GUARD = script("guard.sh");
    /** Keeps the pipe of each living child from being collected, which would stop the child. */
    private static final Set<Process> ALIVE = ConcurrentHashMap.newKeySet();

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration PROBE_EVERY = Duration.ofMillis(100);

    private final String name;
    private final Process process;
    private final Path log;
    private final String stopSignal;

    private ChildProcess(Builder builder, Process process, Path log) {
        this.name = builder.name;
        this.process = process;
        this.log = log;
        this.stopSignal = builder.stopSignal;
    }

    /** Starts to describe a child; the name is used in messages, such as "Kafka". */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** What to run and how. */
    public static final class Builder {

        private final String name;
        private List<String> command = List.of();
        private final Map<String, String> environment = new HashMap<>();
        private @Nullable Path directory;
        private @Nullable Path log;
        private String stopSignal = "TERM";

        private Builder(String name) {
            this.name = name;
        }

        public Builder command(List<String> words) {
            this.command = List.copyOf(words);
            return this;
        }

        public Builder command(String... words) {
            return command(List.of(words));
        }

        public Builder env(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        public Builder env(Map<String, String> variables) {
            environment.putAll(variables);
            return this;
        }

        public Builder directory(Path workingDirectory) {
            this.directory = workingDirectory;
            return this;
        }

        /** Standard output and error are appended here; without it a temporary file is used. */
        public Builder log(Path file) {
            this.log = file;
            return this;
        }

        /** The signal that asks for an orderly end, without "SIG"; TERM unless told. */
        public Builder stopSignal(String signal) {
            this.stopSignal = signal;
            return this;
        }

        /** Starts the child and returns at once; {@link #awaitReady} tells when it answers. */
        public ChildProcess start() {
            if (command.isEmpty()) {
                throw new IllegalStateException(name + " has no command");
            }
            List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "kap-child", stopSignal, GUARD));
            words.addAll(command);
            try {
                Path file = log == null ? Files.createTempFile("kap-" + name.replaceAll("\\W+", "-"), ".log") : log;
                Path folder = file.toAbsolutePath().getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                ProcessBuilder builder = new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(file.toFile()));
                builder.environment().putAll(environment);
                if (directory != null) {
                    builder.directory(directory.toFile());
                }
                Process process = builder.start();
                ALIVE.add(process);
                var unused = process.onExit().thenAccept(ALIVE::remove);
                return new ChildProcess(this, process, file);
            } catch (IOException e) {
                throw new ServerFailure(name + " could not be started: " + e.getMessage(), e);
            }
        }
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    public Path log() {
        return log;
    }

    /** The exit code, or nothing while it runs. 137 and 143 are the ends by KILL and TERM. */
    public OptionalInt exitCode() {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    /** Completes when the child has ended, for whatever reason. */
    public CompletableFuture<ChildProcess> onExit() {
        return process.onExit().thenApply(ended -> this);
    }

    /**
     * Waits until the probe says yes.
     *
     * @throws ServerFailure when the child dies first or the time is over; the child is killed then
     */
    public ChildProcess awaitReady(Duration timeout, Probe probe) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!isReady(probe)) {
            if (!process.isAlive()) {
                throw new ServerFailure(
                        name + " ended with exit code " + process.exitValue() + " before it was ready." + logEnd());
            }
            if (System.nanoTime() > deadline) {
                kill();
                throw new ServerFailure(
                        name + " was not ready within " + timeout.toSeconds() + " s and was stopped." + logEnd());
            }
            pause();
        }
        return this;
    }

    private boolean isReady(Probe probe) {
        try {
            return probe.ready();
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (Exception e) {
            return false;
        }
    }

    private void pause() {
        try {
            process.waitFor(PROBE_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Asks for an orderly end, waits for it as long as told, then forces it. Does nothing when it has ended already. */
    public void stop(Duration grace) {
        if (process.isAlive()) {
            Signals.send(stopSignal, process.pid());
            awaitEnd(grace);
        }
        kill();
    }

    /** Ends the child and what it started at once, as a crash would: kill -9. Returns when it is gone. */
    public void kill() {
        if (process.isAlive()) {
            // Children that left the process group, as PostgreSQL's do, are found only while their parent lives.
            List<ProcessHandle> descendants = process.descendants().toList();
            Signals.send("KILL", process.pid());
            descendants.forEach(ProcessHandle::destroyForcibly);
            awaitEnd(GRACE);
            long deadline = System.nanoTime() + GRACE.toNanos();
            while (descendants.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline) {
                LockSupport.parkNanos(PROBE_EVERY.toNanos() / 10);
            }
        }
    }

    /** Waits until the child has ended by itself; false when the time is over first. */
    public boolean awaitEnd(Duration atMost) {
        try {
            return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw interrupted();
        }
    }

    private ServerFailure interrupted() {
        Thread.currentThread().interrupt();
        return new ServerFailure("Interrupted while waiting for " + name);
    }

    @Override
    public void close() {
        stop(GRACE);
    }

    /** The last lines of the log, oldest first. */
    public List<String> lastLines(int count) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            int size = (int) Math.min(file.length(), 400L * count);
            byte[] bytes = new byte[size];
            file.seek(file.length() - size);
            file.readFully(bytes);
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    private String logEnd() {
        List<String> lines = lastLines(15);
        return lines.isEmpty()
                ? " It wrote nothing to " + log + "."
                : " Last lines of " + log + ":\n  " + String.join("\n  ", lines);
    }

    private static String script(String file) {
        try (InputStream in = ChildProcess.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
