package org.kapnet.platform.servers;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server on the loopback address, as a child process. Durable unless told otherwise. Closing stops it in
 * order and removes a temporary data folder; a given data folder stays and can be started again.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

    private final ChildProcess process;
    private final int port;
    private final Path data;
    private final boolean temporary;

    private PostgresServer(ChildProcess process, int port, Path data, boolean temporary) {
        this.process = process;
        this.port = port;
        this.data = data;
        this.temporary = temporary;
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @throws ServerFailure with the end of the server's log when it does not come up, or when the port is in use
     */
    public static PostgresServer start(PostgresOptions options) {
        boolean temporary = options.dataDirectory() == null;
        Path data = options.dataDirectory() == null
                ? Folders.temporary("postgres").toAbsolutePath()
                : options.dataDirectory();
        int port = options.port() == 0 ? FreePort.find() : options.port();
        if (!FreePort.isFree(port)) {
            throw new ServerFailure("Port " + port + " is in use, so PostgreSQL cannot listen on it.");
        }
        PostgresCluster cluster = new PostgresCluster(PostgresBinaries.home(), data);
        cluster.initialise();
        Path log = options.log() == null ? data.resolveSibling(data.getFileName() + ".log") : options.log();
        ChildProcess process = ChildProcess.named("PostgreSQL")
                .command(cluster.command(port, options.durable()))
                .log(log)
                // Fast shutdown: open sessions are ended. TERM would wait for them.
                .stopSignal("INT")
                .start();
        PostgresServer server = new PostgresServer(process, port, data, temporary);
        process.awaitReady(START_TIMEOUT, () -> server.answers());
        return server;
    }

    private boolean answers() {
        try (Connection connection = asSuperuser("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /** The child process, for its id, its log and its end. */
    public ChildProcess process() {
        return process;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection as the superuser, which row-level security does not bind: for set-up and for tests that look behind it. */
    public Connection asSuperuser(String database) throws SQLException {
        // Not DriverManager: it hides drivers that another class loader registered, as happens under Quarkus.
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(database));
        source.setUser(PostgresCluster.SUPERUSER);
        return source.getConnection();
    }

    /**
     * Makes a database with its two roles: the owner, who runs migrations, and the application role, which owns nothing
     * and is bound by row-level security. Running it again changes nothing but the passwords.
     */
    public void createServiceDatabase(String database, String ownerRole, String appRole, String password) {
        new ServiceDatabase(this, database, ownerRole, appRole).create(password);
    }

    /** Ends the server as a crash would, for tests: kill -9 of all its processes. The data folder stays. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.stop(STOP_TIMEOUT);
        if (temporary) {
            Folders.delete(data);
        }
    }
}
