package org.kapnet.platform.servers;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a Kafka broker is started.
 *
 * @param dataDirectory kept between runs, or null for a temporary one that is removed when the server is closed
 * @param port of the clients' listener; 0 picks a free one
 * @param heapMegabytes the most memory that the broker's heap may take
 * @param log where the broker writes, or null for a file beside the data folder
 */
public record KafkaOptions(
        @Nullable Path dataDirectory,
        int port,
        int heapMegabytes,
        @Nullable Path log) {

    private static final int HEAP_MEGABYTES = 256;

    public static KafkaOptions temporary() {
        return new KafkaOptions(null, 0, HEAP_MEGABYTES, null);
    }

    public static KafkaOptions in(Path dataDirectory) {
        return new KafkaOptions(dataDirectory.toAbsolutePath(), 0, HEAP_MEGABYTES, null);
    }

    public KafkaOptions port(int fixed) {
        return new KafkaOptions(dataDirectory, fixed, heapMegabytes, log);
    }

    public KafkaOptions heapMegabytes(int most) {
        return new KafkaOptions(dataDirectory, port, most, log);
    }

    public KafkaOptions log(Path file) {
        return new KafkaOptions(dataDirectory, port, heapMegabytes, file);
    }
}
