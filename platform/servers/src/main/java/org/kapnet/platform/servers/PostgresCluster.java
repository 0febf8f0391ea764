package org.kapnet.platform.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The data folder of a PostgreSQL server and the command line that runs it. */
final class PostgresCluster {

    static final String SUPERUSER = "postgres";

    private static final long INIT_SECONDS = Duration.ofMinutes(2).toSeconds();

    private static final List<String> INIT_OPTIONS = List.of(
            "--username=" + SUPERUSER,
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--auth=trust",
            // Sync is on when the server runs; its first checkpoint writes these files through.
            "--no-sync",
            "--no-instructions");

    /** The superuser may come in from this machine; everyone else shows a password. */
    private static final String ACCESS = """
            host all postgres 127.0.0.1/32 trust
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final Path home;
    private final Path data;
    private final List<String> privileges;

    PostgresCluster(Path home, Path data) {
        this.home = home;
        this.data = data;
        this.privileges = Unprivileged.prefix();
    }

    /** Makes the cluster when the folder is empty: initdb once per machine, a copy of its result from then on. */
    void initialise() {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Path template = Cache.folder("cluster", home + ACCESS + INIT_OPTIONS, this::makeTemplate);
        try {
            Folders.copy(template.resolve("data"), data, "PG_VERSION");
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            Unprivileged.give(privileges, data);
        } catch (IOException e) {
            throw new ServerFailure("The PostgreSQL data folder " + data + " could not be made: " + e.getMessage(), e);
        }
    }

    private void makeTemplate(Path folder) throws IOException {
        Path template = Files.createDirectories(folder.resolve("data"));
        Files.setPosixFilePermissions(template, PosixFilePermissions.fromString("rwx------"));
        Unprivileged.give(privileges, template);
        initdb(template);
        Files.writeString(template.resolve("pg_hba.conf"), ACCESS);
    }

    private void initdb(Path target) throws IOException {
        List<String> words = new ArrayList<>(privileges);
        words.add(home.resolve("bin/initdb").toString());
        words.add("--pgdata=" + target);
        words.addAll(INIT_OPTIONS);
        Path output = Files.createTempFile("kap-initdb", ".log");
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(INIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new ServerFailure("initdb failed for " + target + ": "
                        + Files.readString(output).strip());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted during initdb", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    List<String> command(int port, boolean durable) {
        List<String> words = new ArrayList<>(privileges);
        words.addAll(List.of(home.resolve("bin/postgres").toString(), "-D", data.toString()));
        settings(port, durable).forEach((key, value) -> words.addAll(List.of("-c", key + "=" + value)));
        return words;
    }

    private static Map<String, String> settings(int port, boolean durable) {
        String onlyIfDurable = durable ? "on" : "off";
        return Map.ofEntries(
                Map.entry("port", Integer.toString(port)),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", onlyIfDurable),
                Map.entry("synchronous_commit", onlyIfDurable),
                Map.entry("full_page_writes", onlyIfDurable),
                Map.entry("max_connections", "200"),
                // A forgotten transaction would hold back the outbox, which reads below the oldest running one.
                Map.entry("idle_in_transaction_session_timeout", "60s"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                // A failed statement and the detail of a broken constraint would write personal data to the log.
                Map.entry("log_min_error_statement", "panic"),
                Map.entry("log_error_verbosity", "terse"));
    }
}
