package org.kapnet.local;

import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapnet.local.edge.Edge;
import org.kapnet.local.standin.MailSink;
import org.kapnet.local.standin.StandInServer;
import org.kapnet.platform.servers.ChildProcess;
import org.kapnet.platform.servers.KafkaOptions;
import org.kapnet.platform.servers.KafkaServer;
import org.kapnet.platform.servers.PostgresOptions;
import org.kapnet.platform.servers.PostgresServer;

/**
 * The servers of a stack and the order in which they start and stop. Keycloak takes longest and so goes first; it only
 * waits for the database. The services wait for the database and the broker, and start a few at a time.
 */
final class StackParts {

    static final Duration GRACE = Duration.ofSeconds(10);

    private static final int PARTITIONS = 6;

    private final StackOptions options;
    private final Folders folders;
    private final Ports ports;
    private final Secrets secrets;
    private final Supervisor supervisor;
    private final LocalClock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore startingServices =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final Map<Service, ChildProcess> services = Collections.synchronizedMap(new EnumMap<>(Service.class));
    private final List<AutoCloseable> insideThisProgram = Collections.synchronizedList(new ArrayList<>());

    private volatile boolean closing;
    private volatile @Nullable PostgresServer postgres;
    private volatile @Nullable KafkaServer kafka;
    private volatile @Nullable ChildProcess keycloak;
    private volatile @Nullable MailSink mail;
    private volatile @Nullable StandInServer providers;

    StackParts(StackOptions options, StackFiles files, Supervisor supervisor) {
        this.options = options;
        this.folders = options.folders();
        this.ports = files.ports();
        this.secrets = files.secrets();
        this.supervisor = supervisor;
        this.clock = new LocalClock(folders.clock(), Clock.systemUTC());
        files.rememberPorts(folders);
    }

    void start() {
        startInsideThisProgram();
        CompletableFuture<KeycloakHome> home =
                async(() -> KeycloakHome.prepare(folders, () -> say("Keycloak is prepared for this machine (once)")));
        CompletableFuture<PostgresServer> database = async(this::startPostgres);
        CompletableFuture<KafkaServer> broker = async(this::startKafka);
        List<CompletableFuture<?>> all = new ArrayList<>(List.of(home, database, broker));
        all.add(home.thenCombineAsync(database, this::startKeycloak, threads));
        CompletableFuture<Void> ground = CompletableFuture.allOf(database, broker);
        for (Service service : Service.values()) {
            if (Files.isReadable(service.jar(folders.root()))) {
                all.add(ground.thenRunAsync(() -> startService(service), threads));
            } else {
                say(service.folder() + " is left out: it has not been built yet");
            }
        }
        joinOrFailFast(all);
    }

    private <T> CompletableFuture<T> async(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, threads);
    }

    /** Returns when all are done, throws as soon as one has failed or a child that was ready has died. */
    private void joinOrFailFast(List<CompletableFuture<?>> all) {
        CompletableFuture<Object> failed = new CompletableFuture<>();
        for (CompletableFuture<?> each : all) {
            var unused = each.exceptionally(failure -> {
                failed.completeExceptionally(failure);
                return null;
            });
        }
        CompletableFuture<Object> died = supervisor.failure().thenApply(sentence -> {
            throw new StartFailure(sentence);
        });
        CompletableFuture.anyOf(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)), failed, died)
                .join();
    }

    private void startInsideThisProgram() {
        try {
            Vertx vertx = Vertx.vertx();
            insideThisProgram.add(() ->
                    vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS));
            MailSink mailSink = MailSink.start(ports.of(Port.MAIL));
            insideThisProgram.add(mailSink);
            mail = mailSink;
            StandInServer standIns = StandInServer.start(vertx, ports.of(Port.PROVIDERS), Clock.systemUTC());
            providers = standIns;
            Edge edge = Edge.start(vertx, EdgeWiring.of(ports, folders, clock, mailSink, standIns));
            insideThisProgram.add(edge);
        } catch (Exception e) {
            throw new StartFailure("The edge, the mail server or the stand-ins could not listen: " + e.getMessage(), e);
        }
    }

    private PostgresServer startPostgres() {
        long began = System.nanoTime();
        PostgresServer server = PostgresServer.start(PostgresOptions.in(folders.postgres())
                .port(ports.of(Port.POSTGRES))
                .log(folders.log("postgres")));
        postgres = server;
        keep(server.process());
        for (Service service : Service.values()) {
            server.createServiceDatabase(
                    service.database(), service.ownerRole(), service.appRole(), secrets.databasePassword(service));
        }
        KeycloakServer.createDatabase(server, secrets);
        ready("PostgreSQL", "127.0.0.1:" + server.port(), began);
        return server;
    }

    private KafkaServer startKafka() {
        long began = System.nanoTime();
        KafkaServer server = KafkaServer.start(
                KafkaOptions.in(folders.kafka()).port(ports.of(Port.KAFKA)).log(folders.log("kafka")));
        kafka = server;
        keep(server.process());
        server.createTopics(topics("v1"), PARTITIONS);
        server.createTopics(topics("dead.v1"), 1);
        ready("Kafka", server.bootstrap(), began);
        return server;
    }

    private static List<String> topics(String suffix) {
        return Stream.of(Service.values())
                .map(service -> "kap." + service.id() + "." + suffix)
                .toList();
    }

    private ChildProcess startKeycloak(KeycloakHome home, PostgresServer database) {
        long began = System.nanoTime();
        ChildProcess server = KeycloakServer.start(home, database, ports, secrets, folders);
        keycloak = server;
        keep(server);
        KeycloakServer.awaitReady(server, ports);
        ready("Keycloak", KeycloakServer.url(ports).toString(), began);
        return server;
    }

    /** Starts one service and waits until it is ready. */
    void startService(Service service) {
        startingServices.acquireUninterruptibly();
        try {
            long began = System.nanoTime();
            ensureOpen();
            ChildProcess process = ServiceProcess.start(
                    service, folders, ServiceSettings.of(service, postgres(), kafka(), ports, secrets, folders));
            services.put(service, process);
            keep(process);
            ServiceProcess.awaitReady(service, process, ports);
            ready(service.folder(), ServiceProcess.url(service, ports).toString(), began);
        } finally {
            startingServices.release();
        }
    }

    /** From now on the child is watched; one that was started while the stack was being closed is ended at once. */
    private void keep(ChildProcess child) {
        supervisor.watch(child);
        if (closing) {
            child.kill();
            ensureOpen();
        }
    }

    private void ensureOpen() {
        if (closing) {
            throw new StartFailure("The stack is being stopped.");
        }
    }

    private void ready(String name, String where, long began) {
        say("%-21s ready after %7s  %s".formatted(name, Stack.seconds(began), where));
    }

    private void say(String line) {
        options.progress().accept(line);
    }

    boolean closing() {
        return closing;
    }

    LocalClock clock() {
        return clock;
    }

    MailSink mail() {
        return started(mail);
    }

    StandInServer providers() {
        return started(providers);
    }

    PostgresServer postgres() {
        return started(postgres);
    }

    KafkaServer kafka() {
        return started(kafka);
    }

    Optional<ChildProcess> child(Service service) {
        return Optional.ofNullable(services.get(service));
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the stack has not been started");
        }
        return part;
    }

    /** Services and Keycloak first, all at once; then the broker; the database last. A second call finds nothing left. */
    void close() {
        closing = true;
        List<Runnable> first = new ArrayList<>();
        List.copyOf(services.values()).forEach(child -> first.add(() -> child.stop(GRACE)));
        ChildProcess identity = keycloak;
        if (identity != null) {
            first.add(() -> identity.stop(GRACE));
        }
        CompletableFuture.allOf(first.stream()
                        .map(stop -> CompletableFuture.runAsync(stop, threads))
                        .toArray(CompletableFuture[]::new))
                .join();
        KafkaServer broker = kafka;
        if (broker != null) {
            broker.close();
        }
        PostgresServer database = postgres;
        if (database != null) {
            database.close();
        }
        // What a start that was interrupted had just begun.
        supervisor.alive().forEach(ChildProcess::kill);
        closeInsideThisProgram();
    }

    private void closeInsideThisProgram() {
        for (AutoCloseable each : List.copyOf(insideThisProgram).reversed()) {
            try {
                each.close();
            } catch (Exception e) {
                say("One of the servers inside this program did not close: " + e.getMessage());
            }
        }
        insideThisProgram.clear();
    }
}
