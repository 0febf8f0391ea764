package org.kapnet.intake.data;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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

    /**
     * Reads every JSON file of a class path directory, by file name. What lies there is found when the service starts, so
     * that adding a file is enough.
     */
    public static <T> Map<String, T> readAll(String directory, Class<T> type) {
        Map<String, T> found = new TreeMap<>();
        try {
            ClassPathUtils.consumeAsPaths(ClinicalData.class.getClassLoader(), directory, path -> namesIn(path)
                    .forEach(name -> found.computeIfAbsent(name, file -> read(directory + "/" + file, type))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the data directory " + directory + " cannot be read", unreadable);
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("the data directory " + directory + " is empty or missing");
        }
        return found;
    }

    private static List<String> namesIn(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a data directory cannot be listed", unreadable);
        }
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
