package org.kapnet.platform.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The data folder of a single broker that is its own controller, and the command lines that format and run it. */
final class KafkaNode {

    /** One fixed id: the folder is the identity, and no two of these brokers ever meet. */
    private static final String CLUSTER_ID = "a2FwbmV0LWxvY2FsLTAwMQ";

    private static final Duration FORMAT_TIMEOUT = Duration.ofMinutes(1);

    private final Path data;
    private final Path configuration;
    private final int heapMegabytes;
    private final List<String> extraOptions;
    private final String classPath = KafkaClassPath.resolve();

    KafkaNode(Path data, int heapMegabytes, List<String> extraOptions) {
        this.data = data;
        this.configuration = data.resolve("server.properties");
        this.heapMegabytes = heapMegabytes;
        this.extraOptions = List.copyOf(extraOptions);
    }

    /** Writes the configuration for these ports, and gives the folder its identity the first time. */
    void prepare(int port, int controllerPort) {
        try {
            configure(port, controllerPort);
            if (!Files.exists(logs().resolve("meta.properties"))) {
                Path template = Cache.folder(
                        "kafka-data", classPath + CLUSTER_ID, folder -> new KafkaNode(folder, 64, List.of()).format());
                Folders.copy(template.resolve("log"), logs(), "meta.properties");
            }
        } catch (IOException e) {
            throw new ServerFailure("Kafka's data folder " + data + " could not be made: " + e.getMessage(), e);
        }
    }

    private void configure(int port, int controllerPort) throws IOException {
        Files.createDirectories(data);
        Properties properties = new Properties();
        properties.putAll(settings(port, controllerPort));
        try (var out = Files.newBufferedWriter(configuration)) {
            properties.store(out, null);
        }
    }

    /** Runs Kafka's storage tool; a JVM of its own, so its result is kept and copied. */
    private void format() throws IOException {
        configure(9092, 9093);
        ChildProcess tool = ChildProcess.named("Kafka's storage tool")
                .command(java(
                        "kafka.tools.StorageTool",
                        "format",
                        "--config",
                        configuration.toString(),
                        "--cluster-id",
                        CLUSTER_ID))
                .log(data.resolve("format.log"))
                .start();
        boolean done = tool.awaitEnd(FORMAT_TIMEOUT) && tool.exitCode().orElse(-1) == 0;
        tool.kill();
        if (!done) {
            throw new ServerFailure("Kafka's data folder could not be formatted: " + tool.lastLines(10));
        }
    }

    List<String> command() {
        return java("kafka.Kafka", configuration.toString());
    }

    private Path logs() {
        return data.resolve("log");
    }

    private List<String> java(String... mainAndArguments) {
        List<String> options = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                // A small machine shares its cores with everything else: start fast, use few threads.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS");
        return Stream.of(
                        options.stream(),
                        extraOptions.stream(),
                        Stream.of("-cp", classPath),
                        Stream.of(mainAndArguments))
                .flatMap(words -> words)
                .toList();
    }

    private Map<String, String> settings(int port, int controllerPort) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", logs().toString());
        // After kill -9 the controller waits for the broker's old session to end: 4 s with these, 13 s without.
        settings.put("broker.session.timeout.ms", "1500");
        settings.put("broker.heartbeat.interval.ms", "300");
        // Topics are made on purpose, with their settings; a misspelt name must not make one.
        settings.put("auto.create.topics.enable", "false");
        for (String internal : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.put(internal + ".replication.factor", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "4");
        // A group of one waits for nobody.
        settings.put("group.initial.rebalance.delay.ms", "0");
        return settings;
    }
}
