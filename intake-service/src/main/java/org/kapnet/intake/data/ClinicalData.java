package org.kapnet.intake.data;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Reads a data file of this service. Strict: a field that nothing reads, or a figure that is missing, stops the service
 * from starting, because a rule with a typing error would silently not apply.
 */
public final class ClinicalData {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ClinicalData() {}

    /** Reads a class path resource such as {@code instruments/phq-9.v1.json}. */
    public static <T> T read(String resource, Class<T> type) {
        return read(resource, type, Map.of());
    }

    /** As {@link #read(String, Class)}, with mix-ins that tell how sealed types are written. */
    public static <T> T read(String resource, Class<T> type, Map<Class<?>, Class<?>> mixins) {
        ObjectMapper json = mixins.isEmpty() ? STRICT : STRICT.copy().setMixIns(mixins);
        try (InputStream file = ClinicalData.class.getClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("the data file " + resource + " is missing");
            }
            return json.readValue(file, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the data file " + resource + " cannot be read", unreadable);
        }
    }
}
