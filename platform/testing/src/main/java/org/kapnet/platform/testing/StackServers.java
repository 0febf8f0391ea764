package org.kapnet.platform.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.kapnet.platform.servers.KafkaOptions;
import org.kapnet.platform.servers.KafkaServer;
import org.kapnet.platform.servers.PostgresOptions;
import org.kapnet.platform.servers.PostgresServer;

/** Starts the database and the broker side by side and sets up what a service finds in a real installation. */
final class StackServers {

    static final String PASSWORD = "only-for-tests";
    private static final List<String> SERVICES = List.of("intake", "session", "integration", "notification");
    private static final int PARTITIONS = 4;

    private StackServers() {}

    /** What the rest of the stack needs to know, in types of the JDK alone (see {@link JvmWide}). */
    static Map<String, Object> start(String service) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<PostgresServer> database =
                    CompletableFuture.supplyAsync(() -> database(service), threads);
            CompletableFuture<KafkaServer> broker = CompletableFuture.supplyAsync(() -> broker(service), threads);
            PostgresServer postgres = database.join();
            KafkaServer kafka = broker.join();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                kafka.close();
                postgres.close();
            }));
            Runnable stop = kafka::stop;
            Runnable kill = kafka::kill;
            Runnable restart = kafka::restart;
            return Map.of(
                    "jdbcUrl", postgres.jdbcUrl(databaseOf(service)),
                    "bootstrap", kafka.bootstrap(),
                    "stop", stop,
                    "kill", kill,
                    "restart", restart);
        }
    }

    private static PostgresServer database(String service) {
        PostgresServer server = PostgresServer.start(PostgresOptions.temporary().fast());
        server.createServiceDatabase(databaseOf(service), ownerOf(service), appOf(service), PASSWORD);
        return server;
    }

    private static KafkaServer broker(String service) {
        KafkaServer server = KafkaServer.start(KafkaOptions.temporary());
        server.createTopics(
                Stream.concat(SERVICES.stream(), Stream.of(service))
                        .distinct()
                        .flatMap(name -> Stream.of("kap." + name + ".v1", "kap." + name + ".dead.v1"))
                        .toList(),
                PARTITIONS);
        return server;
    }

    static String databaseOf(String service) {
        return "kap_" + service;
    }

    static String ownerOf(String service) {
        return service + "_owner";
    }

    static String appOf(String service) {
        return service + "_app";
    }
}
