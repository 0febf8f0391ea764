package org.kapnet.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.kapnet.local.client.SignIn;
import org.kapnet.local.standin.Mail;
import org.kapnet.local.standin.Push;
import org.kapnet.local.standin.Sms;
import org.kapnet.platform.servers.ChildProcess;
import org.kapnet.platform.servers.KafkaServer;
import org.kapnet.platform.servers.PostgresServer;

/**
 * The whole of Kapnet, running on this machine: PostgreSQL, Kafka, Keycloak, a mail server, stand-ins for SMS and push,
 * the four services and the edge.
 *
 * <p>Each server is a process of its own that ends with this program, however that ends. A child that dies without
 * having been told to completes {@link #failure()}; nothing is restarted by itself. Methods that kill, stop or start
 * something block until it is done and may be called from any thread, one at a time.
 */
public final class Stack implements AutoCloseable {

    private final StackOptions options;
    private final StackFiles files;
    private final Supervisor supervisor = new Supervisor();
    private final StackParts parts;
    private final Thread closeAtEnd = new Thread(this::closeAloud, "stop the stack");

    private Stack(StackOptions options, StackFiles files) {
        this.options = options;
        this.files = files;
        this.parts = new StackParts(options, files, supervisor);
    }

    /**
     * Starts everything and waits until it is ready. Whatever ends this program, but kill -9, closes the stack in order;
     * after kill -9 the guards of the children do it.
     *
     * @throws StartFailure with one sentence for a person; what had been started is stopped then
     */
    public static Stack start(StackOptions options) {
        BuildProperties.apply();
        long began = System.nanoTime();
        Stack stack = new Stack(options, StackFiles.open(options));
        Runtime.getRuntime().addShutdownHook(stack.closeAtEnd);
        stack.begin();
        options.progress().accept("Everything answers after " + seconds(began));
        return stack;
    }

    private void begin() {
        try {
            writeRun();
            supervisor.onStart(this::writeRun);
            parts.start();
        } catch (RuntimeException e) {
            boolean stopped = parts.closing();
            close();
            throw stopped ? new StartFailure("The start was stopped.", e) : new StartFailure(Reasons.sentence(e), e);
        }
    }

    static String seconds(long sinceNanos) {
        Duration spent = Duration.ofNanos(System.nanoTime() - sinceNanos);
        return "%d.%d s".formatted(spent.toSeconds(), spent.toMillisPart() / 100);
    }

    /** The one address of the API and of the start page. */
    public URI edgeUrl() {
        return URI.create("http://127.0.0.1:" + files.ports().of(Port.EDGE));
    }

    /** Where tokens come from: the realm kapnet. */
    public URI issuer() {
        return KeycloakServer.issuer(files.ports());
    }

    /** Signs people and partner systems in at this stack's Keycloak. */
    public SignIn signIn() {
        return new SignIn(issuer());
    }

    /** A service's own address, past the edge, for what the edge does not show (health, metrics). */
    public URI serviceUrl(String service) {
        return ServiceProcess.url(service(service), files.ports());
    }

    /** Whether the service was built and so started. */
    public boolean has(String service) {
        return parts.child(service(service)).isPresent();
    }

    public LocalClock clock() {
        return parts.clock();
    }

    /** Mails that the mail server took in, oldest first. */
    public List<Mail> mail() {
        return parts.mail().all();
    }

    /** Text messages that the SMS stand-in accepted, oldest first. */
    public List<Sms> sms() {
        return parts.providers().sms().all();
    }

    /** Messages that the push stand-in accepted, oldest first. */
    public List<Push> push() {
        return parts.providers().push().all();
    }

    /** The database server, for checks behind the API. */
    public PostgresServer postgres() {
        return parts.postgres();
    }

    /** The broker, for checks of what was published. */
    public KafkaServer kafka() {
        return parts.kafka();
    }

    /** The folder with everything that outlives the stack and that {@code --fresh} removes. */
    public Path data() {
        return options.folders().data();
    }

    /** The folder with one log per server. */
    public Path logs() {
        return options.folders().logs();
    }

    /** Ends the service as a crash would: kill -9. */
    public void kill(String service) {
        ChildProcess child = running(service);
        supervisor.expectEnd(child);
        child.kill();
    }

    /** Ends the service in order. */
    public void stop(String service) {
        ChildProcess child = running(service);
        supervisor.expectEnd(child);
        child.stop(StackParts.GRACE);
    }

    /** Starts a service that was killed or stopped (or kills it first) and waits until it is ready. */
    public void restart(String service) {
        parts.child(service(service)).filter(ChildProcess::alive).ifPresent(child -> kill(service));
        parts.startService(service(service));
    }

    /** Ends the broker as a crash would: kill -9. */
    public void killKafka() {
        supervisor.expectEnd(kafka().process());
        kafka().kill();
    }

    /** Ends the broker in order. */
    public void stopKafka() {
        supervisor.expectEnd(kafka().process());
        kafka().stop();
    }

    /** Starts the broker again on the same port and data, and waits until it takes part. */
    public void startKafka() {
        supervisor.expectEnd(kafka().process());
        kafka().restart();
        supervisor.watch(kafka().process());
    }

    /** Completes with one sentence when a child ends that nobody told to. */
    public CompletableFuture<String> failure() {
        return supervisor.failure();
    }

    private ChildProcess running(String service) {
        Optional<ChildProcess> child = parts.child(service(service));
        return child.orElseThrow(() -> new IllegalStateException(service + " was not started"));
    }

    private static Service service(String id) {
        return Service.named(id).orElseThrow(() -> new IllegalArgumentException("there is no service " + id));
    }

    /** Stops what this stack started, services first and the database last, and lets go of the folder. Again is harmless. */
    @Override
    public synchronized void close() {
        supervisor.closing();
        parts.close();
        files.close();
        if (!Thread.currentThread().equals(closeAtEnd)) {
            forgetHook();
        }
    }

    /** Also while it starts, so that it can be stopped, and its children be found, from outside at any time. */
    private void writeRun() {
        files.writeRun(edgeUrl(), supervisor.alive());
    }

    private void closeAloud() {
        options.progress().accept("Stopping ...");
        close();
        options.progress().accept("Stopped.");
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(closeAtEnd);
        } catch (IllegalStateException endIsNear) {
            // The hook runs already and finds nothing left to do.
            return;
        }
    }
}
