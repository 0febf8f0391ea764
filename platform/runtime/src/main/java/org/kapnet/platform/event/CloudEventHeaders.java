package org.kapnet.platform.event;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Names of the Kafka headers of a CloudEvent 1.0 in binary mode, with our extensions. */
public final class CloudEventHeaders {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String DATA_SCHEMA = "ce_dataschema";
    public static final String TRACE_PARENT = "ce_traceparent";

    /** Extension: the tenant. */
    public static final String CLINIC = "ce_kapclinic";

    /** Extension: 1, 2, 3 … over all facts of one aggregate. */
    public static final String SEQUENCE = "ce_kapseq";

    /** Extension of the CloudEvents partitioning document: equals the record's key. */
    public static final String PARTITION_KEY = "ce_partitionkey";

    public static final String CONTENT_TYPE = "content-type";

    private CloudEventHeaders() {}

    /** Adds a header, unless there is no value. */
    public static void put(Headers headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.add(name, value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The last value of a header, or null. */
    public static @Nullable String get(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
