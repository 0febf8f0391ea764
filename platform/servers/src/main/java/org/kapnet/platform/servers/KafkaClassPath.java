package org.kapnet.platform.servers;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The broker's jars in the local Maven repository. The build writes their list; the repository's place is filled in at
 * run time from the system property kap.repository, or maven.repo.local, or the usual folder.
 */
final class KafkaClassPath {

    private static final String PLACEHOLDER = "@repository@";

    private KafkaClassPath() {}

    static String resolve() {
        Path repository = repository();
        List<String> jars = Arrays.stream(listing().split(":", -1))
                .map(String::strip)
                .filter(jar -> !jar.isEmpty())
                .map(jar -> jar.replace(PLACEHOLDER, repository.toString()))
                .toList();
        jars.stream().filter(jar -> !Files.isReadable(Path.of(jar))).findFirst().ifPresent(missing -> {
            throw new ServerFailure("Kafka's jar " + missing + " is missing. Build platform/servers once (deploy/kap"
                    + " build), or name the Maven repository with -Dkap.repository=FOLDER.");
        });
        return jars.stream().collect(Collectors.joining(File.pathSeparator));
    }

    private static Path repository() {
        return Stream.of("kap.repository", "maven.repo.local")
                .map(name -> System.getProperty(name, ""))
                // A build that does not set the property leaves the name of the Maven variable in it.
                .filter(folder -> !folder.isBlank() && !folder.startsWith("${"))
                .map(Path::of)
                .findFirst()
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".m2", "repository"));
    }

    private static String listing() {
        try (InputStream in = KafkaClassPath.class.getResourceAsStream("kafka.classpath")) {
            if (in == null) {
                throw new ServerFailure("The list of Kafka's jars is not on the class path: build platform/servers with"
                        + " Maven, which writes it.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
