package org.kapnet.platform.servers;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a PostgreSQL server is started.
 *
 * @param dataDirectory kept between runs, or null for a temporary one that is removed when the server is closed
 * @param port 0 picks a free one
 * @param durable fsync and synchronous_commit on; off only where losing data is fine, such as in most tests
 * @param log where the server writes, or null for server.log beside the data folder
 */
public record PostgresOptions(
        @Nullable Path dataDirectory,
        int port,
        boolean durable,
        @Nullable Path log) {

    public static PostgresOptions temporary() {
        return new PostgresOptions(null, 0, true, null);
    }

    public static PostgresOptions in(Path dataDirectory) {
        return new PostgresOptions(dataDirectory.toAbsolutePath(), 0, true, null);
    }

    public PostgresOptions port(int fixed) {
        return new PostgresOptions(dataDirectory, fixed, durable, log);
    }

    /** Quicker and not crash-safe. Never for a test about crashes, which would prove nothing. */
    public PostgresOptions fast() {
        return new PostgresOptions(dataDirectory, port, false, log);
    }

    public PostgresOptions log(Path file) {
        return new PostgresOptions(dataDirectory, port, durable, file);
    }
}
