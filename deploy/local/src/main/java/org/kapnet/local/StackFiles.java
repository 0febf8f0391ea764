package org.kapnet.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Properties;
import org.kapnet.platform.servers.ChildProcess;

/** A stack's hold on its folder: the lock that keeps a second stack out, its ports, its secrets and its run file. */
final class StackFiles implements AutoCloseable {

    private static final long NEEDED_MEGABYTES = 500;

    private final FileChannel lock;
    private final RunFile runFile;
    private final Ports ports;
    private final Secrets secrets;

    private StackFiles(FileChannel lock, RunFile runFile, Ports ports, Secrets secrets) {
        this.lock = lock;
        this.runFile = runFile;
        this.ports = ports;
        this.secrets = secrets;
    }

    static StackFiles open(StackOptions options) {
        Folders folders = options.folders();
        try {
            folders.create();
            needSpace(folders);
            RunFile runFile = new RunFile(folders.run());
            FileChannel lock = lock(folders, runFile);
            try {
                runFile.awaitLeftovers(
                        () -> options.progress().accept("Waiting for the end of a stack that was killed"));
                if (options.fresh()) {
                    folders.wipe();
                    folders.create();
                }
                Ports ports = Ports.choose(options.ports(), PrivateFile.read(folders.lastPorts()));
                return new StackFiles(lock, runFile, ports, Secrets.loadOrCreate(folders.secrets()));
            } catch (RuntimeException | IOException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new StartFailure(Reasons.sentence(e), e);
        }
    }

    private static void needSpace(Folders folders) throws IOException {
        long free = Files.getFileStore(folders.home()).getUsableSpace() / 1_000_000;
        if (free < NEEDED_MEGABYTES) {
            throw new StartFailure("The disk is full: only " + free + " MB are free in " + folders.home()
                    + " and about " + NEEDED_MEGABYTES + " MB are needed. Free some space and start again.");
        }
    }

    private static FileChannel lock(Folders folders, RunFile runFile) throws IOException {
        FileChannel channel = FileChannel.open(folders.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new StartFailure("A stack already runs from " + folders.home()
                    + runFile.runningEdge().map(edge -> " (" + edge + ")").orElse("")
                    + ": stop it with deploy/kap down first.");
        }
        return channel;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProgram) {
            return false;
        }
    }

    Ports ports() {
        return ports;
    }

    Secrets secrets() {
        return secrets;
    }

    synchronized void writeRun(URI edge, Collection<ChildProcess> children) {
        if (lock.isOpen()) {
            runFile.write(ports, edge.toString(), children);
        }
    }

    void rememberPorts(Folders folders) {
        Properties chosen = new Properties();
        ports.store(chosen);
        PrivateFile.write(folders.lastPorts(), chosen);
    }

    @Override
    public synchronized void close() {
        try {
            if (lock.isOpen()) {
                runFile.remove();
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
