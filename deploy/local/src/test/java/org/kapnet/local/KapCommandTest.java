package org.kapnet.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line of the repository, with folders that only look like JDKs. */
class KapCommandTest {

    private static final Path KAP = Folders.findRoot().resolve("deploy/kap");

    @TempDir
    Path folder;

    private Path installed;

    @BeforeEach
    void makeFolders() throws Exception {
        installed = Files.createDirectories(folder.resolve("jvm"));
    }

    @Test
    void findsAJdk25BesideAnOlderDefault() throws Exception {
        Path old = jdk("java-17", "17.0.15");
        jdk("temurin-25", "25.0.1");
        Files.createSymbolicLink(installed.resolve("broken"), folder.resolve("nowhere"));

        assertThat(jdk(old, old)).isEqualTo("0 " + installed.resolve("temurin-25"));
    }

    @Test
    void prefersTheOneThatJavaHomeNames() throws Exception {
        Path old = jdk("java-17", "17.0.15");
        jdk("a-25", "25.0.1");
        Path chosen = jdk("own-25", "25.0.2");

        assertThat(jdk(chosen, old)).isEqualTo("0 " + chosen);
    }

    @Test
    void neitherNewerOnesNorOnesWithoutACompilerServe() throws Exception {
        Path old = jdk("java-17", "17.0.15");
        jdk("java-26", "26");
        jdk("java-250", "250");
        Files.delete(jdk("jre-25", "25").resolve("bin/javac"));

        assertThat(jdk(old, old)).startsWith("1 kap: no JDK 25 was found").contains("Install one");
    }

    @Test
    void helpExplainsEveryCommandAndAnUnknownOneIsRefused() throws Exception {
        Path old = jdk("java-17", "17.0.15");

        assertThat(kap(old, old, "help")).contains("up ", "demo ", "test ", "build ", "status ", "down ", "--fresh");
        assertThat(kap(old, old, "fly")).startsWith("2 kap: there is no command 'fly'");
    }

    private Path jdk(String name, String version) throws Exception {
        Path home = installed.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"none\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (String program : new String[] {"java", "javac"}) {
            Path file = Files.writeString(home.resolve("bin").resolve(program), "#!/bin/sh\nexit 1\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return home;
    }

    private String jdk(Path javaHome, Path onThePath) throws Exception {
        return kap(javaHome, onThePath, "jdk");
    }

    /** Exit code and output. */
    private String kap(Path javaHome, Path onThePath, String command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", KAP.toString(), command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("PATH", onThePath.resolve("bin") + ":/usr/bin:/bin");
        builder.environment().put("KAP_JDK_FOLDERS", installed.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() + " " + output.strip();
    }
}
