package org.kapnet.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * The name of the service under test: system property {@code kap.service}, or the line {@code kap.service=} in the
 * module's application.properties. Read from the file because the application's configuration does not exist yet when
 * its test resources start.
 */
final class StackService {

    private static final String PROPERTY = "kap.service";

    private static final List<Path> FILES = List.of(
            Path.of("target", "test-classes", "application.properties"),
            Path.of("target", "classes", "application.properties"),
            Path.of("src", "main", "resources", "application.properties"));

    private StackService() {}

    static String name() {
        String given = System.getProperty(PROPERTY, "");
        return given.isBlank() ? fromFiles() : given;
    }

    private static String fromFiles() {
        for (Path file : FILES) {
            String name = Files.isReadable(file) ? read(file).getProperty(PROPERTY, "") : "";
            if (!name.isBlank()) {
                return name.strip();
            }
        }
        throw new IllegalStateException("Name the service under test: kap.service=... in application.properties");
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
