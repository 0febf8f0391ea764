package org.kapnet.platform.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A Kafka broker (KRaft, one node) on the loopback address, as a child process whose jars are on nobody else's class
 * path. It can be killed or stopped and started again on the same port and data, as a crash and its repair would.
 */
public final class KafkaServer implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);
    private static final long ADMIN_SECONDS = 30;

    private final KafkaNode node;
    private final Path data;
    private final Path log;
    private final boolean temporary;
    private final int port;
    private volatile ChildProcess process;

    private KafkaServer(KafkaNode node, Path data, Path log, boolean temporary, int port, ChildProcess process) {
        this.node = node;
        this.data = data;
        this.log = log;
        this.temporary = temporary;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts a broker and waits until it takes part in its cluster.
     *
     * @throws ServerFailure with the end of the broker's log when it does not come up, or when the port is in use
     */
    public static KafkaServer start(KafkaOptions options) {
        boolean temporary = options.dataDirectory() == null;
        Path data =
                options.dataDirectory() == null ? Folders.temporary("kafka").toAbsolutePath() : options.dataDirectory();
        Path log = options.log() == null ? data.resolveSibling(data.getFileName() + ".log") : options.log();
        int port = options.port() == 0 ? FreePort.find() : options.port();
        KafkaTraining training = new KafkaTraining();
        training.trainOnce();
        KafkaNode node = new KafkaNode(data, options.heapMegabytes(), training.options());
        return new KafkaServer(node, data, log, temporary, port, launch(node, port, log));
    }

    static ChildProcess launch(KafkaNode node, int port, Path log) {
        if (!FreePort.isFree(port)) {
            throw new ServerFailure("Port " + port + " is in use, so Kafka cannot listen on it.");
        }
        node.prepare(port, FreePort.find());
        return ChildProcess.named("Kafka")
                .command(node.command())
                .log(log)
                .start()
                .awaitReady(START_TIMEOUT, () -> takesPart(port));
    }

    /** The port opens before the broker is let into the cluster; until then it is not among the cluster's nodes. */
    private static boolean takesPart(int port) throws InterruptedException, TimeoutException {
        if (!FreePort.answers(port)) {
            return false;
        }
        try (Admin admin = admin(port)) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException e) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /** What clients connect to: host and port. */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** The child process that runs now, for its id, its log and its end. */
    public ChildProcess process() {
        return process;
    }

    /**
     * Makes the topics that do not exist yet, each with this number of partitions. Their records are kept for ever: they
     * are facts, and a service that is set up anew reads them from the start.
     */
    public void createTopics(Collection<String> names, int partitions) {
        try (Admin admin = admin(port)) {
            Set<String> existing = admin.listTopics().names().get(ADMIN_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = names.stream()
                    .filter(name -> !existing.contains(name))
                    .distinct()
                    .map(name -> new NewTopic(name, partitions, (short) 1)
                            .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1")))
                    .collect(Collectors.toList());
            admin.createTopics(missing).all().get(ADMIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new ServerFailure("Topics could not be made: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while making topics", e);
        }
    }

    private static Admin admin(int port) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The client looks its parts up by name in the thread's loader; those of another one would not fit together.
        thread.setContextClassLoader(Admin.class.getClassLoader());
        try {
            return Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                    "127.0.0.1:" + port,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    5000,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                    15000));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Ends the broker as a crash would: kill -9. The data stay. */
    public void kill() {
        process.kill();
    }

    /** Ends the broker in order. The data stay, and {@link #restart} brings it back. */
    public void stop() {
        process.stop(STOP_TIMEOUT);
    }

    /** Starts the broker again on the same port and data, and waits until it takes part. It is killed first if alive. */
    public void restart() {
        kill();
        process = launch(node, port, log);
    }

    @Override
    public void close() {
        if (temporary) {
            // Nothing of it is wanted any more, so an orderly end would only take time.
            kill();
            Folders.delete(data);
        } else {
            stop();
        }
    }
}
