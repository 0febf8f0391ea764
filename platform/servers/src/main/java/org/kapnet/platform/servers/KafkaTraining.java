package org.kapnet.platform.servers;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/**
 * A class cache of the JVM (AOT cache) for the broker, made by one training run and used by every later start, which
 * then takes less than half of the CPU time. The cache fits one build of the JVM and one class path; without it the
 * broker starts as well, only slower.
 */
final class KafkaTraining {

    /** Loading, running and writing the cache take some ten seconds on an idle machine. */
    private static final Duration WRITE_TIMEOUT = Duration.ofMinutes(3);

    private final Path cache;

    KafkaTraining() {
        String key = KafkaClassPath.resolve() + Runtime.version() + System.getProperty("java.home");
        this.cache = Cache.base().resolve("kafka-" + Cache.fingerprint(key.getBytes(StandardCharsets.UTF_8)) + ".aot");
    }

    /** The JVM's options, when there is a cache. */
    List<String> options() {
        return Files.isReadable(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }

    /** Makes the cache when there is none and nobody else is making it; a failure is no more than a slower start. */
    void trainOnce() {
        if (Files.isReadable(cache)) {
            return;
        }
        try {
            Files.createDirectories(Cache.base());
            try (RandomAccessFile file = new RandomAccessFile(cache + ".lock", "rw");
                    FileLock lock = file.getChannel().tryLock()) {
                if (lock != null && !Files.isReadable(cache)) {
                    train();
                }
            }
        } catch (IOException | RuntimeException e) {
            // The broker runs without it.
            return;
        }
    }

    private void train() throws IOException {
        Path data = Files.createTempDirectory(Cache.base(), "training-");
        Path output = data.resolve("kafka.aot");
        try {
            KafkaNode node = new KafkaNode(data, 256, List.of("-XX:AOTCacheOutput=" + output));
            int port = FreePort.find();
            ChildProcess broker = KafkaServer.launch(node, port, data.resolve("training.log"));
            broker.stop(WRITE_TIMEOUT);
            if (Files.isReadable(output)) {
                Files.move(output, cache, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Folders.delete(data);
        }
    }
}
